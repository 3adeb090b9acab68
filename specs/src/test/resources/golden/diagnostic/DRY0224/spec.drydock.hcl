drydock {
  stack = "fraud"
}

variable "key" {
  default   = "secret"
  sensitive = true
}

output "key" {
  value = var.key
}
