drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

module "first" {
  source = "./modules/pass"
  value  = module.second.value
}

module "second" {
  source = "./modules/pass"
  value  = local.start
}

locals {
  start = module.first.value
}
