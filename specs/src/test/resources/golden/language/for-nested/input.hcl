a = [for r in [[1, 2], [3]] : [for c in r : c * c]]
b = { for k, v in { p = [1], q = [2, 3] } : k => { for w in v : w => k } }
