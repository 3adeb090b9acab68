a = [for v in [1] : v if v]
b = [for v in [1] : v if null]
