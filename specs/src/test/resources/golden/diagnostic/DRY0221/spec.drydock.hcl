drydock {
  stack = "fraud"
}

variable "nodes" {
  type    = number
  default = 2

  validation {
    condition     = var.nodes > 2
    error_message = "Production needs three nodes."
  }
}
