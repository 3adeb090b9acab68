drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }
}


module "home" {
  source  = "./modules/serving"
  cluster = cluster.lab
  region  = "west"
}

module "away" {
  source   = "./modules/serving"
  for_each = { north = "northeurope", east = "eastus" }
  cluster  = cluster.lab
  region   = each.value
}

module "watch" {
  source   = "./modules/watch"
  for_each = module.away
  target   = each.value.endpoint
}

output "home" {
  value = module.home.url
}

output "through" {
  value = module.home.endpoint.cluster.kubeconfig.context
}

output "one" {
  value = module.away["north"].url
}

output "chosen" {
  value = [for key in ["east", "north"] : module.away[key].name]
}

output "all" {
  value = { for key, one in module.away : key => one.url }
}

output "whole" {
  value = keys(module.home)
}

output "watched" {
  value = { for key, one in module.watch : key => one.what }
}
