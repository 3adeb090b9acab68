x = <<EOT
foo
EOTS
