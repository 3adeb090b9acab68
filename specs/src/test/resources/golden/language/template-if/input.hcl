a = "%{ if true }yes%{ else }no%{ endif }"
b = "%{ if false }yes%{ else }no%{ endif }"
c = "x%{ if false }yes%{ endif }"
d = "%{ if true }%{ endif }x"
