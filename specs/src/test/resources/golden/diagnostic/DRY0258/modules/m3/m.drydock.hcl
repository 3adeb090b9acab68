module "next" {
  source = "../m4"
}
