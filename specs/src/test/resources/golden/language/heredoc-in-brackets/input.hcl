a = upper(<<EOT
x
EOT
)
b = [<<EOT
x
EOT
  , 1
]
c = {
  d = <<-EOT
    x
  EOT
  e = 1
}
