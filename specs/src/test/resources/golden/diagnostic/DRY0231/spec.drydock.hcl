drydock {
  stack = "fraud"
}

variable "token" {
  type      = string
  default   = "none"
  ephemeral = true
}

output "late" {
  value      = var.token
  depends_on = []

  precondition {
    condition = true
  }
}
