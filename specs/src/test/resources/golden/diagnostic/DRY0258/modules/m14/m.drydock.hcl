module "next" {
  source = "../m15"
}
