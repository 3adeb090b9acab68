drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }
}

moved {
  from = endpoint.lab
  to   = cluster.lab
}
