locals {
  a = foo
  b = "x"
  c = ["${a}"]
  d = a
  e = foo("${bar}")
  f = "x${a}"
  g = "%{if a}x%{endif}"
  h = a # kept
  i = foo
  j = (foo ? a
  : b)
  k = (f(
    1
  ))
  l = (
  a)
  m = "${ # why
    a
  }"
}
