x = <<EOT
foo ${a
EOT
