moved {
  from = cluster.old
  to   = cluster.new
}

# the second
moved {
  from = cluster.older
  to   = cluster.newer
}

version "a" "x" {
  traffic = 1
}

version "a" "y" {
  traffic = 3

  lifecycle {
    ignore_changes "traffic" {
      reason = "theirs"
    }

    ignore_changes "tags" {
      reason = "theirs"
    }
  }
}

version "b" "x" {
  traffic = 2
  tags    = { a = 1 }
}

cluster "lab" {
  dynamic "node_pool" {
    for_each = var.pools
    labels   = [node_pool.key]

    content {
      nodes = node_pool.value
    }
  }
}

cluster "none" {}
workspace = null
endpoint  = {}
model     = local.models
