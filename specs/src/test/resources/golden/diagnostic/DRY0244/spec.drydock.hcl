drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  for_each = { "" = "nobody" }
  name     = "scoring-${each.value}"
  cluster  = cluster.serving
}
