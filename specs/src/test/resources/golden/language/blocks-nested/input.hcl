a {
  b "x" {
    c {
      d = 1
    }
  }
  e = 2
}
