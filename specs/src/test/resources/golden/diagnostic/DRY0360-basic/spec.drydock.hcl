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
  network {
    vnet_name = "hub"
    subnet    = "nodes"
    outbound  = "user_defined_route"
  }
  
  load_balancer {
    sku = "basic"
  }
}
