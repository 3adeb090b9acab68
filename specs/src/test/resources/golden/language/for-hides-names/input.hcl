x = 5
a = [for x in [1, 2] : [for x in [x * 10] : x]]
b = x
