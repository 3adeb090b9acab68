a = []
b = [1, "x", true, null, [2]]
c = [
  1,
  2,
]
d = [1
  , 2]
