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

  dynamic "node_pool" {
    for_each = [1, 2]
    labels   = ["gpu"]

    content {
      vm_size = "Standard_NC4as_T4_v3"
      nodes   = node_pool.value
    }
  }
}
