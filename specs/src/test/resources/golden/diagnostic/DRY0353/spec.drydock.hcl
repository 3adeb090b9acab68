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
  to   = cluster.older
}

moved {
  from = cluster.older
  to   = cluster.old
}
