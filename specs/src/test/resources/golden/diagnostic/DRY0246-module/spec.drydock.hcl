drydock {
  stack = "fraud"
}

module "serving" {
  source   = "./modules/serving"
  for_each = toset(["north", "south"])
}

output "a" {
  value = module.serving["nort"].name
}

output "b" {
  value = module.serving.name
}
