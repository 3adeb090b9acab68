drydock {
  stack = "fraud"
}

module "next" {
  source = "./modules/m0"
}
