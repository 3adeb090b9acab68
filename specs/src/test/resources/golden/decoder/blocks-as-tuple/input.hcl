part { n = 2 }
part { n = "x" }
