part {
  n = 1
