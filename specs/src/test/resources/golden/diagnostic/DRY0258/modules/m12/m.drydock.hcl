module "next" {
  source = "../m13"
}
