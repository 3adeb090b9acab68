drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  name    = "scoring-${each.key}"
  cluster = cluster.serving
}
