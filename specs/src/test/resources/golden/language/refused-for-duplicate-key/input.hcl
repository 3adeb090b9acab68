a = { for v in ["x", "x"] : v => 1 }
