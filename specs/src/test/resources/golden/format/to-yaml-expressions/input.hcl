locals {
  text       = "a"
  number     = 1.50
  large      = 1e100
  negative   = -5
  yes        = true
  nothing    = null
  no_word    = "no"
  digits     = "5"
  reference  = workspace.fraud
  computed   = a + b * (c - 1)
  choice     = a ? "b" : "c"
  template   = "x${y}z"
  only       = "${y}"
  directive  = "%{if a}b%{else}c%{endif}"
  loop       = "%{for k, v in m}${k}=${v},%{endfor}"
  escaped    = "$${a} %%{b} $$${c} \\ \" \t"
  list       = [1, "two", three]
  object     = { a = 1, "b c" = 2, (d) = 3, "${e}-f" = 4, 5 = 6 }
  twice      = { a = 1, a = 2 }
  each       = [for x in y : x if x != null]
  map        = { for k, v in m : k => v... }
  call       = f([1], g...)
  splat      = a[*].b
  legacy     = a.*.b
  dollar     = "$${"
  between    = "\u0024${b}$"
  spaced     = "  ${~ a ~}  "
  empty      = ""
  none       = []
  nobody     = {}
}
