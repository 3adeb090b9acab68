a = [for k, v in { b = 1, a = 2, B = 3 } : "${k}${v}"]
b = [for v in toset(["b", "a", "b"]) : v]
c = [for k, v in toset(["b", "a"]) : k == v]
