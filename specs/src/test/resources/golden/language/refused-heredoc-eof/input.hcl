x = <<EOT
foo
EOT