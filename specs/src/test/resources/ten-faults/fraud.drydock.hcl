drydock {
  stack = "fraud"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "fraud"
  location       = "westeurope"
}

workspace "fraud" {
  purge_on_destroy = "maybe"
}

cluster "serving" {
  workspace = workspace.fraud
  vm_size   = "Standard_D3_v2"
  nodes     = 2
}

cluster "x" {
  workspace = workspace.froud
}

model "fraud" {
  workspace = workspace.fraud
  version   = 3
  uri       = "azureml://models/fraud"
}

endpoint "scoring" {
  cluster = cluster.serving
  auth    = "none"
}

version "scoring" "blue" {
  model   = model.fraud
  default = true
  traffic = 120

  environment {
    image = "registry.example/fraud-serving:1.4"
  }

  autoscale {
    max                = 3
    target_utilisation = 70
  }
}

version "scoring" "green" {
  model        = model.fraud
  num_replicas = 3

  environment {
    image = "registry.example/fraud-serving:1.5"
  }

  resources {
    gpu = 1
  }
}

version "scoring" "red" {
  model    = model.fraud
  default  = true
  replicas = 1

  environment {
    image = "registry.example/fraud-serving:1.6"
  }
}
