module "next" {
  source = "../m6"
}
