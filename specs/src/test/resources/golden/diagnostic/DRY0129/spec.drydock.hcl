drydock {
  stack = "fraud"
}

variable "nodes" { default = 3, nullable = false }
