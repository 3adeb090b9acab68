name = "x"
size = "3"
