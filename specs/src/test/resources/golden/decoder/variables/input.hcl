a = "${bar}!"
b = foo
