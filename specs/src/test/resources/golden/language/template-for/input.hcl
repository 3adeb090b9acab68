a = "%{ for v in ["x", "y"] }<${v}>%{ endfor }"
b = "%{ for i, v in ["x", "y"] }${i}=${v};%{ endfor }"
c = "%{ for k, v in { b = 1, a = 2 } }${k}${v}%{ endfor }"
d = "%{ for v in [] }x%{ endfor }"
