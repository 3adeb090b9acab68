drydock {
  stack = "fraud"
}

module "serving" {
  source  = "./modules/serving"
  regions = "westeurope"
}
