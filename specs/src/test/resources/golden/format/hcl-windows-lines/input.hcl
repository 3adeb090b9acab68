locals {
a=1 # x
bb   = <<EOT
 text
EOT

/* a
 b */
}
# end