drydock {
  stack = "fraud"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "fraud"
  location       = "westeurope"
}


locals {
  pools = {
    gpu   = { vm_size = "Standard_NC4as_T4_v3", nodes = 2, taints = ["gpu=true:NoSchedule"] }
    small = { vm_size = "Standard_D3_v2", nodes = 1, taints = [] }
  }
  types = [{ name = "one", gpu = 1 }, { name = "none", gpu = 0 }]
  tls   = false
}

workspace "fraud" {}

cluster "serving" {
  workspace = workspace.fraud

  node_pool "fixed" {
    vm_size = "Standard_D3_v2"
  }

  dynamic "node_pool" {
    for_each = local.pools
    labels   = [node_pool.key]

    content {
      vm_size = node_pool.value.vm_size
      nodes   = node_pool.value.nodes
      taints  = node_pool.value.taints
    }
  }

  dynamic "instance_type" {
    for_each = local.types
    iterator = type
    labels   = ["${type.value.name}-${type.key}"]

    content {
      cpu       = 1
      memory_gb = 1
      gpu       = type.value.gpu
    }
  }

  dynamic "tls" {
    for_each = local.tls ? [1] : []

    content {
      mode = "auto"
    }
  }

  dynamic "lifecycle" {
    for_each = [true]

    content {
      prevent_destroy = lifecycle.value

      dynamic "ignore_changes" {
        for_each = toset(["nodes", "tags"])
        labels   = [ignore_changes.value]

        content {
          reason = "${ignore_changes.key} is somebody else's: ${lifecycle.key}"
        }
      }
    }
  }
}
