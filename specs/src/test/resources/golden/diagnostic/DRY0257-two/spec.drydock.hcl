drydock {
  stack = "fraud"
}

module "a" {
  source = "./a"
}
