module "next" {
  source = "../m7"
}
