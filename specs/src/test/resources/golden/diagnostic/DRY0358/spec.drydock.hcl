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
  nodes     = 10
  min       = 3
  max       = 5
}
