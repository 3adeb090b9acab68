a = <<EOT
Foo
Bar
EOT
b = <<EOT
EOT
c = <<EOT


EOT
