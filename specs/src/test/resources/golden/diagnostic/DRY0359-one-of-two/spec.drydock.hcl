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
  authorized_ip_ranges = ["20.50.0.0/16", "10.1.0.0/16"]
  location = "Sweden Central"
}
