drydock {
  stack = "fraud"
}

cluster "lab" {
  nodes = 3

  kubeconfig {
    context = "lab"
  }
}
