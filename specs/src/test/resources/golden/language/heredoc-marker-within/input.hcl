a = <<EOT
EOTS
NOT EOT
EOT2 EOT
  EOT  
b = <<a-b_9
x
a-b_9
