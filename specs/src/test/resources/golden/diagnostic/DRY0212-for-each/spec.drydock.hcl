drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  for_each = endpoint.other
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}

endpoint "other" {
  for_each = module.names.all
  name     = "other-${each.key}"
  cluster  = cluster.serving
}

module "names" {
  source   = "./modules/names"
  for_each = endpoint.scoring
}
