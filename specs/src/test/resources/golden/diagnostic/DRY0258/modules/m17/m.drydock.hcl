module "next" {
  source = "../m18"
}
