drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

model "fraud" {
  version = 3
}

endpoint "scoring" {
  for_each = toset(["europe", "america"])
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}

version "scoring" "blue" {
  for_each = toset(["euorpe"])
  model    = model.fraud

  environment {
    image = "registry.example/fraud:1.4"
  }
}
