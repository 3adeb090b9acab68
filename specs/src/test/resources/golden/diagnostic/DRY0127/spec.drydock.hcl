drydock {
  stack = "fraud" location = 3
}
