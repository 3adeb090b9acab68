part { n = 1 }
