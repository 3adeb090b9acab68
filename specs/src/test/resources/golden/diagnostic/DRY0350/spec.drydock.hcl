drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }
}

moved {
  from = cluster.old
  to   = cluster.lap
}
