a = "5" + 1
b = "2" * "3"
c = "5" < 10
d = "true" && true
e = !"false"
f = -"3"
