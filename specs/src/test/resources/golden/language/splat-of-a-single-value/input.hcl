a = 5[*]
b = { n = 1 }[*].n
c = { n = 1 }.*.n
d = null[*]
e = null.*.n
