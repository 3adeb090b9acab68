drydock {
  stack = "fraud"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "fraud"
  location       = "westeurope"
}

workspace "fraud" {}

cluster "serving-2" {
  workspace = workspace.fraud
}

cluster "lab-2" {
  kubeconfig {}
}
