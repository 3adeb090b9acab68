a = { for v in [null] : v => 1 }
b = { for v in [[]] : v => 1 }
