module "next" {
  source = "../m20"
}
