k = "x"
a = { (k) = 1, "${k}-y" = 2, k = 3 }
b = { 1 = "one", 2.5 = "more" }
c = { true = 1, null = 2, if = 3 }
d = { upper("a") = 1, (1 + 1) = 2 }
