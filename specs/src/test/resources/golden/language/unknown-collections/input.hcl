a = [late, 1]
b = a[1]
c = a[0]
d = { k = late, l = 2 }.l
e = [for x in [late] : "<${x}>"]
f = { (late) = 1 }
g = late == "x" ? [1] : [2]
h = [late][*]
