drydock {
  stack = "fraud"
}

module "serving" {
  source   = "./modules/serving"
  for_each = toset(["a", "b", "c", "d", "e"])
}
