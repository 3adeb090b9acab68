drydock {
  stack = "fraud"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "fraud"
  location       = "westeurope"
}

workspace "fraud" {}

model "fraud" {
  workspace = workspace.fraud
  version   = 3
  uri       = "azureml://models/fraud"
}

endpoint "scoring" {
  workspace = workspace.fraud
}

version "scoring" "blue" {
  model   = model.fraud
  vm_size = "Standard_DS3_v2"
  default = true

  environment {
    image = "registry.example/serving:1.0"
  }
}

version "scoring" "green" {
  model   = model.fraud
  vm_size = "Standard_DS3_v2"
  traffic = 10
  mirror  = 10

  environment {
    image = "registry.example/serving:1.1"
  }
}
