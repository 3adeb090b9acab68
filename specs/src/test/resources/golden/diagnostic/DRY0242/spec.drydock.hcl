drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  cluster = cluster.serving
}

endpoint "mirror" {
  for_each = toset([endpoint.scoring.state])
  name     = "mirror-${each.key}"
  cluster  = cluster.serving
}
