o = { a = { b-c = [1] } }
a = o.a.b-c[0]
b = { x = 1 }.x
c = tomap({ x = 1 }).x
d = { true = 1 }.true
e = { x = 1 } . x
