variable "target" {
  type = any
}

module "inner" {
  source = "../inner"
  name   = var.target.name
}

output "what" {
  value = "${module.inner.upper} at ${var.target.scoring_uri}"
}
