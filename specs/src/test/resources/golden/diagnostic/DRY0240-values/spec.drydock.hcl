drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  for_each = null
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}

endpoint "b" {
  for_each = 3
  name     = "b-${each.key}"
  cluster  = cluster.serving
}

endpoint "c" {
  for_each = toset([1, 2])
  name     = "c-${each.key}"
  cluster  = cluster.serving
}

endpoint "d" {
  for_each = [{ name = "eu" }]
  name     = "d-${each.key}"
  cluster  = cluster.serving
}

endpoint "e" {
  for_each = cluster.serving
  name     = "e-${each.key}"
  cluster  = cluster.serving
}
