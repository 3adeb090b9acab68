drydock {
  stack = "fraud"
}

variable "nodes" {
  type    = number
  default = "three"
}
