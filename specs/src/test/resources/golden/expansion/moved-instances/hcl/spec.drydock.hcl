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

model "fraud" {
  version = 3
}

version "scoring" "blue" {
  for_each = endpoint.scoring
  model    = model.fraud
  replicas = 1

  environment {
    image = "registry.example/fraud:1.4"
  }
}

moved {
  from = endpoint.old
  to   = endpoint.scoring
}

moved {
  from = version.old.blue
  to   = version.scoring.blue
}
