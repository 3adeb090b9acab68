module "again" {
  source = "../serving"
}
