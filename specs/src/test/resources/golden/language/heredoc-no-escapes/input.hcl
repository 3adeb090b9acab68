a = <<EOT
\n \u00e9 "quoted" \
EOT
b = <<EOT
$${a} %%{b}
EOT
