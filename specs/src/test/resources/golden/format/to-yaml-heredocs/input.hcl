locals {
  plain = <<-EOT
    one
      two
    EOT
  template = <<EOT
 ${a}
$${b}
EOT
  inside = f(<<EOT
x
EOT
  )
}
