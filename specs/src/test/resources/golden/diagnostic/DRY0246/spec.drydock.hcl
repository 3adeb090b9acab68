drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  for_each = toset(["europe", "america"])
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}

output "url" {
  value = endpoint.scoring["euorpe"].scoring_uri
}
