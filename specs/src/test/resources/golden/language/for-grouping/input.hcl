a = { for i, v in ["a", "a", "b"] : v => i... }
b = { for v in [1, 2, 3, 4] : v % 2 == 0 ? "even" : "odd" => v... if v > 1 }
