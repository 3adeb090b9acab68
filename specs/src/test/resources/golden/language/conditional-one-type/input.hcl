a = true ? 1 : "b"
b = false ? "x" : true
c = true ? null : 1
d = false ? 1 : null
e = true ? [1] : ["x", true]
f = true ? { a = 1 } : {}
g = true ? tolist([1]) : []
