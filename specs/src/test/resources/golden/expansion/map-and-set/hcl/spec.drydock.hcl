drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }
}


variable "teams" {
  type = map(object({ replicas = number }))
  default = {
    risk  = { replicas = 2 }
    fraud = { replicas = 1 }
  }
}

model "fraud" {
  version = 3
}

endpoint "scoring" {
  for_each    = var.teams
  name        = "scoring-${each.key}"
  cluster     = cluster.lab
  description = "${each.value.replicas} replicas"
}

endpoint "extra" {
  for_each = toset(["b c", "a.b", "x"])
  name     = "extra-${replace(replace(each.key, " ", "-"), ".", "-")}"
  cluster  = cluster.lab
  tags     = { key = each.value }
}

endpoint "none" {
  for_each = {}
  cluster  = cluster.lab
}

version "scoring" "blue" {
  for_each = endpoint.scoring
  model    = model.fraud
  replicas = var.teams[each.key].replicas
  default  = true

  environment {
    image = "registry.example/fraud:1.4"
  }
}

version "scoring" "green" {
  for_each    = { for key, one in endpoint.scoring : key => one if key == "risk" }
  model       = model.fraud
  traffic     = 10
  replicas    = 1
  description = "beside ${version.scoring.blue[each.key].name} of ${each.value.name}"

  environment {
    image = "registry.example/fraud:1.5"
  }
}

output "names" {
  value = values(endpoint.scoring)[*].name
}

output "one" {
  value = endpoint.scoring["risk"].description
}

output "urls" {
  value = { for key, one in endpoint.scoring : key => one.scoring_uri }
}

output "odd" {
  value = "${endpoint.extra["b c"].scoring_uri} ${endpoint.extra["a.b"].scoring_uri}"
}

output "none" {
  value = length(endpoint.none)
}

output "followed" {
  value = version.scoring.green["risk"].endpoint.cluster.kubeconfig.context
}
