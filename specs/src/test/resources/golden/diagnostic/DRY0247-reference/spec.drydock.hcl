drydock {
  stack = "fraud"
}

cluster "serving" {
  for_each = toset(["eu", "us"])
  name     = "serving-${each.key}"

  kubeconfig {
    context = each.key
  }
}

endpoint "scoring" {
  cluster = cluster.serving
}
