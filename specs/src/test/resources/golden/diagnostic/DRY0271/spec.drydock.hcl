drydock {
  stack = "fraud"
}

cluster "home" {
  kubeconfig {
    context = "home"
  }
}

kubernetes_object "settings" {
  cluster = cluster.home
  manifest = {
    apiVersion = "v1"
    kind       = "ConfigMap"
    metadata   = { generateName = "settings-" }
  }
}
