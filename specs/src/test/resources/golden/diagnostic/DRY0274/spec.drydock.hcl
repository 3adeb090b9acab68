drydock {
  stack = "fraud"
}

cluster "home" {
  kubeconfig {
    context = "home"
  }
}

endpoint "scoring" {
  cluster = cluster.home
}

kubernetes_object "settings" {
  cluster = cluster.home
  manifest = {
    apiVersion = "v1"
    kind       = "ConfigMap"
    metadata   = { name = "settings" }
    data       = { url = endpoint.scoring }
  }
}
