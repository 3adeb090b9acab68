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

model "fraud" {
  version = 1
}

version "scoring" "blue" {
  model = model.fraud

  environment {
    image = "registry.example/fraud:1"
  }
}

kubernetes_object "scaler" {
  cluster = cluster.home
  manifest = {
    apiVersion = "autoscaling/v2"
    kind       = "HorizontalPodAutoscaler"
    metadata   = { name = "scoring-blue" }
    spec = {
      scaleTargetRef = {
        apiVersion = "apps/v1"
        kind       = "Deployment"
        name       = "scoring-blue"
      }
      maxReplicas = 5
    }
  }
}
