drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }
}


variable "secret" {
  type      = string
  default   = "hunter2"
  sensitive = true
}

endpoint "scoring" {
  for_each = toset(["eu", "us"])
  name     = "scoring-${each.key}"
  cluster  = cluster.lab
}

module "inner" {
  source   = "./inner"
  for_each = toset(["a"])
}

check "holds" {
  assert {
    condition     = length(endpoint.scoring) == 2
    error_message = "Not two."
  }
}

check "fails" {
  assert {
    condition     = length(endpoint.scoring) == 3
    error_message = "There are ${length(endpoint.scoring)}."
  }

  assert {
    condition     = var.secret == "swordfish"
    error_message = "It is ${var.secret}."
  }
}

check "later" {
  assert {
    condition     = endpoint.scoring["eu"].state == "Succeeded"
    error_message = "It is ${endpoint.scoring["eu"].state}."
  }
}
