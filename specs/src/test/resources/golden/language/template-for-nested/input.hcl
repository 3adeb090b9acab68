a = "%{ for x in [1, 2] }%{ for y in [1, 2] }${x * y}%{ if x == y }!%{ endif },%{ endfor }%{ endfor }"
