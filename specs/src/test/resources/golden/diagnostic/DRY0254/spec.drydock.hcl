drydock {
  stack = "fraud"
}

variable "flavour" {
  type    = string
  default = "serving"
}

module "serving" {
  source = "./modules/${var.flavour}"
}
