module "next" {
  source = "../m9"
}
