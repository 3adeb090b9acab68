n = 2
a = <<EOT
one ${n} three
${n}
%{ if n == 2 }two%{ endif }
%{ for i in [1, 2] }${i}
%{ endfor }
EOT
