drydock {
  stack = "fraud"
}

module "serving" {
  source = "/srv/modules/serving"
}
