locals {
  é  = 1   # one
  日本 = 2   # two
  x  = "👩‍👩‍👧" # three
}
