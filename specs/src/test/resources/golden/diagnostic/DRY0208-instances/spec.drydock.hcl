drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  for_each = { eu = 10, us = 2000, asia = 3000 }
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
  max_versions = each.value - 1990
}
