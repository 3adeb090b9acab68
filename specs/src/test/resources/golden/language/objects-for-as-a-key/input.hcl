a = { baz = 2, for = 1 }
b = { "for" = 1 }
for = "x"
c = { (for) = 1 }
