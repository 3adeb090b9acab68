a = true ? 1 : [1]
b = false ? { a = [1] } : { b = "x" }
