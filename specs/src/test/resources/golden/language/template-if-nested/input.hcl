a = "%{ if true }a%{ if false }b%{ else }c%{ endif }d%{ else }e%{ endif }"
