a = <<-EOT
	Foo
  Bar
 	Baz
  EOT
b = <<-EOT
    Foo
   Bar
  EOT
