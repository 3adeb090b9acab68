drydock {
  stack = "fraud"
}

variable "wanted" {
  type    = bool
  default = true
}

module "serving" {
  source = "./modules/serving"
  count  = var.wanted ? 1 : 0
}
