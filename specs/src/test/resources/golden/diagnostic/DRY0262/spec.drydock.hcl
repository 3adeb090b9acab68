drydock {
  stack = "fraud"
}

module "serving" {
  source = "./modules/serving"
}

output "region" {
  value = module.serving.regoin
}
