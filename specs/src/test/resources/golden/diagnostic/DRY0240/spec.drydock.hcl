drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  for_each = ["eu", "us"]
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}
