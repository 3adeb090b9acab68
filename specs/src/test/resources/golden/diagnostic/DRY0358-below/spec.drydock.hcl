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
  node_pool "more" {
    vm_size = "Standard_D3_v2"
    nodes   = 1
    min     = 2
    max     = 5
  }
}
