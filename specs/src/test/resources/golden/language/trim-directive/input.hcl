a = "%{ if true ~} hello %{~ endif }"
b = "a %{~ for x in [1, 2] ~} ${x} %{~ endfor ~} b"
c = "%{~ if true ~} a %{~ else ~} b %{~ endif ~}"
