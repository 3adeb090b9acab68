a = uper("x")
b = upper()
c = upper("x", "y")
d = max(5...)
