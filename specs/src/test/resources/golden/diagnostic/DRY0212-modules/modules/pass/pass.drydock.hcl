variable "value" {
  type = string
}

locals {
  inside = var.value
}

output "value" {
  value = local.inside
}
