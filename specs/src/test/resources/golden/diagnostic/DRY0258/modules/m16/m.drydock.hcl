module "next" {
  source = "../m17"
}
