drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }
}


endpoint "scoring" {
  for_each = toset(["eu", "us"])
  name     = "scoring-${each.key}"
  cluster  = cluster.lab
}

module "home" {
  source   = "./serving"
  for_each = toset(["one", "two"])
  name     = each.key
  cluster  = cluster.lab
}

module "plain" {
  source  = "./serving"
  name    = "plain"
  cluster = cluster.lab
}

moved {
  from = endpoint.old
  to   = endpoint.scoring["eu"]
}

moved {
  from = module.first
  to   = module.second
}

moved {
  from = module.second
  to   = module.home["one"]
}

moved {
  from = module.third["x"]
  to   = module.plain
}

import {
  to = module.home["two"].endpoint.inner
}

removed {
  from = module.gone
}

removed {
  from    = module.plain.endpoint.gone
  destroy = false
}
