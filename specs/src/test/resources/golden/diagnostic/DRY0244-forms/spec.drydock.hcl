drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  for_each = { "a\"b" = 1 }
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}

endpoint "b" {
  for_each = toset(["a\nb"])
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}

endpoint "c" {
  for_each = toset(["$${x}"])
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}

endpoint "d" {
  for_each = toset(["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"])
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}
