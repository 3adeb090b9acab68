a = secrets["first"]
b = secrets.first
c = [for k, v in secrets : k]
d = { for k, v in secrets : k => 1 }
e = { (secret) = 1 }
f = secrets[*].first
g = length(secrets)
h = "%{ for v in secrets }${v}%{ endfor }"
