cluster "serving" {
  nodse = 3

  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  cluster = cluster.servign
}

output "name" {
  value = endpoint.scoring.nmae
}
