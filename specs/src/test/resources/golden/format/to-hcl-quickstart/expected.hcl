drydock {
  stack = "fraud"
}

azure {
  subscription   = var.subscription
  resource_group = "fraud"
  location       = "westeurope"
}

variable "subscription" {
  type    = string
  default = "00000000-0000-0000-0000-000000000000"
}

workspace "fraud" {
  purge_on_destroy = true
}

cluster "serving" {
  workspace = workspace.fraud
  purpose   = "FastProd"
  vm_size   = "Standard_D3_v2"
  nodes     = 3

  node_pool "gpu" {
    vm_size = "Standard_NC4as_T4_v3"
    nodes   = 1
  }
}

model "fraud" {
  workspace = workspace.fraud
  version   = 3
  path      = "model/fraud.onnx"
}

endpoint "scoring" {
  cluster = cluster.serving
  auth    = "key"
}

version "scoring" "blue" {
  model   = model.fraud
  default = true
  role    = "control"
  traffic = 20

  environment {
    image = "registry.example/fraud-serving:1.4"
  }

  resources {
    cpu       = 0.5
    memory_gb = 1
  }

  autoscale {
    min                = 1
    max                = 10
    target_utilization = 70
  }
}

version "scoring" "green" {
  model   = model.fraud
  traffic = 10

  environment {
    image = "registry.example/fraud-serving:1.5"
  }
}

output "url" {
  value = endpoint.scoring.scoring_uri
}
