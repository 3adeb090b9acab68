module "eu" {
  source   = "./modules/eu"
  for_each = toset(["a"])
  tags     = { a = 1 }
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

check "scoring" {
  assert {
    condition     = endpoint.scoring.state == "Healthy"
    error_message = "${endpoint.scoring.name} is down"
  }
}
