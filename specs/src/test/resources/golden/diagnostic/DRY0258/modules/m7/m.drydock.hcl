module "next" {
  source = "../m8"
}
