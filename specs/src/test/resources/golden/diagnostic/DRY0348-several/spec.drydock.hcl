drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {}
}

model "fraud" {
  version = 3
}

endpoint "scoring" {
  cluster      = cluster.lab
  app_insights = true
}

version "scoring" "blue" {
  model = model.fraud
  instance_type = "gpu"
  app_insights  = true

  environment {
    image = "registry.example/serving:1.0"
  }
}
