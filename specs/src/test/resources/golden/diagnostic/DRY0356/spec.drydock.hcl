drydock {
  stack = "fraud"
}

moved {
  from = azure
  to   = azure
}
