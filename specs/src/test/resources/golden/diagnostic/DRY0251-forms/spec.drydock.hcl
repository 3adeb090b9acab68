drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  for_each = toset(["a"])
  name     = "scoring-${each.key}"
  cluster  = cluster.serving

  dynamic "keyz" {
    for_each = [1]

    content {}
  }

  dynamic "keys" {
    content {}
  }

  dynamic "keys" {
    for_each = [1]
    iterator = 3

    content {}
  }
}
