module "next" {
  source = "../m19"
}
