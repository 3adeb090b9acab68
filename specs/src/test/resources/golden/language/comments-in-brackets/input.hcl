a = [ # first
  1, // second
  2
]
b = {
  c = 1 # third
  # alone
  d = 2
}
