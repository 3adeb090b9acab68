drydock {
  stack = "fraud"
}

variable "location" {
  default = "westeurope"
}
