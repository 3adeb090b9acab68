a = [for k, v in tomap({ a = 1, b = 2 }) : k]
b = { for k, v in { a = { n = 1 }, b = { n = 2 } } : k => v.n if v.n > 1 }
