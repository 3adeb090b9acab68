module "next" {
  source = "../m12"
}
