module "next" {
  source = "../m2"
}
