module "next" {
  source = "../m16"
}
