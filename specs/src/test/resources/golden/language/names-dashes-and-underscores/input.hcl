a-b = 1
_c = 2
d_-e9 = a-b + _c
