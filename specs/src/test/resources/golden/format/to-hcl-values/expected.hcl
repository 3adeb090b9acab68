locals {
  text      = "a"
  word      = "no"
  number    = 31
  fraction  = 0.5
  nothing   = null
  empty     = null
  reference = workspace.fraud
  choice    = a ? "b" : "c"
  template  = "x${y}z"
  escaped   = "$${a}"
  multi     = <<-EOT
    one
      two ${three}

    four
  EOT
  indented  = <<-EOT
      deep
    less
  EOT
  stripped  = "one\ntwo"
  folded    = <<-EOT
    one two
  EOT
  list      = [1, "two", three]
  long = [
    1,
    {
      a        = "b"
      "c d"    = "e"
      "for"    = "f"
      (g)      = "h"
      "${i}-j" = "k"
    },
    <<-EOT
      text
    EOT
    ,
    [],
  ]
  object = { a = 1 }
  base = {
    x = 1
  }
  again = { x = 1 }
}
