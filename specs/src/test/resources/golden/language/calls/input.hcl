a = upper("x")
b = max(1, 2, 3,)
c = max([1, 5, 3]...)
d = max(1, [7, 2]...)
e = min (1, 2)
f = length(
  [1, 2]
)
g = concat([[1], [2]]...)
