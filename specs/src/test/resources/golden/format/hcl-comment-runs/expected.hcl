locals {
  a     = 1 # one
  bbbbb = 2 # two
  c     = 3
  d     = 4 # three
  e = {     # four
    f = 1   # five
  }         # six
}
