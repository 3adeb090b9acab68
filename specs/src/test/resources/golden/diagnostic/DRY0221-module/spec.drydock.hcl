drydock {
  stack = "fraud"
}

module "serving" {
  source   = "./modules/serving"
  for_each = toset(["eu", "north"])
  region   = each.key
}
