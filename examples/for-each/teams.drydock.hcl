drydock {
  stack = "teams"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "serving"
  location       = "westeurope"
}

locals {
  # One entry a team. Adding a team is one more line; the others keep what they have.
  teams = {
    claims = { image = "registry.example/claims:2.0", trial = null, gpu = false }
    fraud  = { image = "registry.example/fraud:1.4", trial = "registry.example/fraud:1.5", gpu = true }
    risk   = { image = "registry.example/risk:7.1", trial = "registry.example/risk:8.0", gpu = false }
  }

  pools = {
    gpu   = { vm_size = "Standard_NC4as_T4_v3", nodes = 1, wanted = anytrue([for one in local.teams : one.gpu]) }
    large = { vm_size = "Standard_D8s_v3", nodes = 2, wanted = length(local.teams) > 5 }
  }
}

workspace "shared" {}

cluster "serving" {
  workspace = workspace.shared
  nodes     = 3

  # One block for each pool that somebody needs.
  dynamic "node_pool" {
    for_each = { for name, one in local.pools : name => one if one.wanted }
    labels   = [node_pool.key]

    content {
      vm_size = node_pool.value.vm_size
      nodes   = node_pool.value.nodes
    }
  }

  dynamic "instance_type" {
    for_each = { for team, one in local.teams : team => one if one.gpu }
    iterator = team
    labels   = ["gpu-${team.key}"]

    content {
      cpu       = 2
      memory_gb = 8
      gpu       = 1
    }
  }
}

model "scoring" {
  for_each  = local.teams
  name      = each.key
  workspace = workspace.shared
  version   = 1
  path      = "model/fraud.onnx"
}

endpoint "scoring" {
  for_each = local.teams
  name     = "${each.key}-scoring"
  cluster  = cluster.serving
}

# A version of a repeated endpoint is repeated over it: same keys, and each belongs to the endpoint
# with its own.
version "scoring" "blue" {
  for_each      = endpoint.scoring
  model         = model.scoring[each.key]
  default       = true
  instance_type = local.teams[each.key].gpu ? "gpu-${each.key}" : null

  environment {
    image = local.teams[each.key].image
  }
}

# Only for those who try something.
version "scoring" "green" {
  for_each = { for team, one in endpoint.scoring : team => one if local.teams[team].trial != null }
  model    = model.scoring[each.key]
  traffic  = 10

  environment {
    image = local.teams[each.key].trial
  }
}

output "urls" {
  value = { for team, one in endpoint.scoring : team => one.scoring_uri }
}

output "trying" {
  value = keys(version.scoring.green)
}
