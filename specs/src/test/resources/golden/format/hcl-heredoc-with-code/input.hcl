locals {
a = <<EOT
x${
b
}y
  ${[
1,
2]}
EOT
c=1
}
