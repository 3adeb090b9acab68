a = [for v in ["a", "b"] : v]
b = [for i, v in ["a", "b"] : i]
c = [for v in [] : v]
d = [for x in [1, 2, 3] : x * 2 if x != 2]
