drydock {
  stack = "fraud"
}

module "serving" {
  source = "git::https://example.com/serving.git"
}
