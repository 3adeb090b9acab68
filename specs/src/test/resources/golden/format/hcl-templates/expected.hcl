locals {
  a = "x${a + b}y"
  b = "%{if c}d%{else}e%{endif}"
  c = "%{for x in y~} ${x} %{endfor~}"
  d = "${a}${b}"
  e = "$${a}%%{b}"
  f = "${ { a = 1 } }x"
}
