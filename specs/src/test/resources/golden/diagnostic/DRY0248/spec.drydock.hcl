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

output "url" {
  value = endpoint.scoring["eu"].scoring_uri
}
