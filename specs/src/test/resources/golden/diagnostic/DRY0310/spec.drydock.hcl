drydock {
  stack = "fraud"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "fraud"
  location       = "westeurope"
}

workspace "fraud" {}

cluster "serving" {
  workspace = workspace.fraud
}

model "fraud" {
  version = 3
}

endpoint "scoring" {
  cluster = cluster.serving
  runtime = "kubernetes"
}

version "scoring" "blue" {
  model   = model.fraud
  resources {
    gpu = 1
  }

  environment {
    image = "registry.example/serving:1.0"
  }
}
