a = tolist([{ n = 1 }, { n = 2 }])[*].n
b = toset(["b", "a"])[*]
c = tolist([])[*].n
