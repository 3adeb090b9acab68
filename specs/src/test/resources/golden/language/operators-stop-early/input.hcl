a = true || 1 / 0 == 1
b = false && [][0]
