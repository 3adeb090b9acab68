a = "# no // comment /* at all */"
b = <<EOT
# nor here
// nor here
EOT
