drydock {
  stack = "fraud"
}

variable {
  default = 1
}
