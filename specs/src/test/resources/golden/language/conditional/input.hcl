a = true ? "a" : "b"
b = false ? "a" : "b"
c = true ? false ? 1 : 2 : 3
d = false ? 1 : true ? 2 : 3
e = 1 < 2 ? "yes" : "no"
f = "true" ? 1 : 2
