two = "  x"
a = <<-EOT
    Foo
      ${two}
    Bar ${two}
  EOT
b = <<-EOT
    Foo
${two}
  EOT
