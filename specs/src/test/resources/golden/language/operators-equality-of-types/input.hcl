a = tolist(["x"]) == ["x"]
b = tolist(["x"]) == tolist(["x"])
c = toset([1, 2]) == toset([2, 1, 1])
d = toset(["x"]) == tolist(["x"])
e = tomap({ a = 1 }) == { a = 1 }
f = tomap({ a = 1 }) == tomap({ a = 1 })
