drydock {
  stack = "fraud"
}

locals {
  least = local.most - 1
  most  = local.least + 1
}
