drydock {
  stack = "fraud"
}

variable "location" {
  type = string
}
