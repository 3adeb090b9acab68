x = <<EOT 
foo
EOT
