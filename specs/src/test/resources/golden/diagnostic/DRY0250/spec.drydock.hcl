drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

locals {
  digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
  names = toset(flatten([
    for a in local.digits : [
      for b in local.digits : [
        for c in local.digits : [
          for d in local.digits : [for e in ["a", "b", "c"] : "${a}${b}${c}${d}${e}"]
        ]
      ]
    ]
  ]))
}

endpoint "scoring" {
  for_each = local.names
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}
