module "next" {
  source = "../m5"
}
