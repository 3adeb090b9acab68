drydock {
  stack = "fraud"
}

variable "nodes" {
  type    = integer
  default = 3
}
