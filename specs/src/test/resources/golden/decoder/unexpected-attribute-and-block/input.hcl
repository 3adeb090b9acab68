name = "x"
size = 1
colour = "red"
part {}
