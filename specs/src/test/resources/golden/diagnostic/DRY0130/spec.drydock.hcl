drydock {
  stack = "fraud"
  stack = "other"
}
