drydock {
  stack = "fraud"
}

module "serving" {
  source = "modules/serving"
}

module "other" {
  source = "acme/serving/azure"
}
