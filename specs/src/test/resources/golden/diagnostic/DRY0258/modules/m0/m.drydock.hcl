module "next" {
  source = "../m1"
}
