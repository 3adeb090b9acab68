a = secret == "x"
b = "${secret}!"
c = secret == "x" ? 1 : 2
d = [secret, 1]
e = d[1]
f = upper(secret)
g = true ? 1 : secret
h = false && secret == "x"
