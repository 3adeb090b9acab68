a = late == "x"
b = !(late == "x")
c = "${late}!"
d = tonumber(late) + 1
e = late == "x" || true
f = late == "x" && false
