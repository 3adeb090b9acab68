module "next" {
  source = "../m3"
}
