drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  count   = 2
  name    = "scoring"
  cluster = cluster.serving
}
