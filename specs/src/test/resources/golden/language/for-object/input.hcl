a = { for i, v in ["a", "b"] : v => i }
b = { for k, v in { b = 1, a = 2 } : upper(k) => v + 1 }
c = { for x in [1, 2] : x => x }
d = {
  for x in [1, 2] :
  x => x
  if x > 1
}
