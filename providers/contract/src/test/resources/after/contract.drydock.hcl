drydock {
  stack = "contract"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "fraud"
  location       = "westeurope"
}

workspace "fraud" {
  description = "Everything about fraud"

  tags = {
    team = "risk"
  }
}

cluster "serving" {
  workspace = workspace.fraud
  purpose   = "DevTest"
  vm_size   = "Standard_D3_v2"
  nodes     = 4

  tags = {
    team = "risk"
  }

  node_pool "gpu" {
    vm_size = "Standard_NC4as_T4_v3"
    nodes   = 2
  }

  instance_type "small" {
    cpu       = 1
    memory_gb = 1
  }
}

model "fraud" {
  workspace = workspace.fraud
  version   = 3
  path      = "model/fraud.onnx"
}

endpoint "scoring" {
  cluster     = cluster.serving
  auth        = "key"
  description = "Scores payments"

  keys {
    primary   = "a-primary-key-of-the-contract"
    secondary = "another-secondary-key"
  }
}

version "scoring" "blue" {
  model       = model.fraud
  default     = true
  description = "The one that stays"
  traffic     = 20

  environment {
    image = "registry.example/fraud-serving:1.4"

    variables = {
      WORKERS = "2"
    }
  }

  resources {
    cpu             = 0.5
    memory_gb       = 1
    memory_limit_gb = 2
  }

  replicas = 2
}

version "scoring" "green" {
  model   = model.fraud
  traffic = 40

  environment {
    image = "registry.example/fraud-serving:1.5"
  }
}
