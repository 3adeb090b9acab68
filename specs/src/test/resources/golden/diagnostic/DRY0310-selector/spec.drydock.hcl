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

  node_pool "gpu" {
    vm_size = "Standard_NC4as_T4_v3"
    labels  = { sku = "gpu" }
  }

  instance_type "right" {
    gpu           = 1
    node_selector = { sku = "gpu" }
  }

  instance_type "absent" {
    gpu           = 1
    node_selector = { sku = "gup" }
  }

  instance_type "other" {
    gpu           = 1
    node_selector = { agentpool = "system" }
  }
}
