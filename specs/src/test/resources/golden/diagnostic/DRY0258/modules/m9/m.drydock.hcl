module "next" {
  source = "../m10"
}
