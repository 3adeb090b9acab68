a = true ? 1 : 1 / 0
b = false ? [][0] : "x"
