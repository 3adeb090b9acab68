a = "${secret}${late}"
b = secrets[*][late]
c = [for k, v in secrets : "${k}${late}"]
d = late == "x" ? secret : ""
