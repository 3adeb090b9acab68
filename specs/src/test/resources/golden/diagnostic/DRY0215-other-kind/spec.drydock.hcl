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
  workspace   = workspace.fraud
  version     = 1
  uri         = "azureml://models/fraud"
  agent_count = 3
}
