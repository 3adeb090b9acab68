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
  workspace = workspace.fraud
  version   = 3
  uri       = "azureml://models/fraud"
}

endpoint "scoring" {
  cluster      = cluster.serving
  auth_enabled = false
}
