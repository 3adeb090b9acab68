a = <<EOT
first
  ${~ 1 ~}
  second
%{ if true ~}
  third
%{ endif ~}
EOT
