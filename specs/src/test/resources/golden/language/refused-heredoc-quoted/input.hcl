x = <<"EOT"
foo
EOT
