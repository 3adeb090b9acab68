a = 1 + 2 * 3
b = (1 + 2) * 3
c = 2 == 1 + 1
d = 1 < 2 == true
e = !true || true && false
f = true || true && false
g = -2 * 3
h = 10 - 4 - 3
i = 100 / 10 / 2
j = 7 % 4 * 2
k = 1 + 1 > 1 && 2 < 3
