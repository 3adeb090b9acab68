locals {
short=1
  a = <<EOT
  text  
 ${  b  }
not   touched = 1
EOT
long_name=2
b = <<-EOT
        deep
          deeper
        EOT
c = f(<<EOT
x
EOT
, 2)
d = "${<<EOT
x
EOT
}"
}
