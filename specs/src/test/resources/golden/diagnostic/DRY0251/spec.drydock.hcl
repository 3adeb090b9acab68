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
    for_each = { gpu = 1 }
    labels   = [node_pool.key]
    nodes    = node_pool.value
  }
}
