module "next" {
  source = "../m11"
}
