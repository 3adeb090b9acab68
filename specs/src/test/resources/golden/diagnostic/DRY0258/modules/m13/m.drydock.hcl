module "next" {
  source = "../m14"
}
