drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }
}

model "fraud" {
  version = 3
}

endpoint "scoring" {
  cluster = cluster.lab
}

version "scoring" "blue" {
  model   = model.fraud
  default = true

  environment {
    image = "registry.example/serving:1.0"
  }
}

version "scoring" "green" {
  model   = model.fraud
  mirror  = 10

  environment {
    image = "registry.example/serving:1.0"
  }
}

version "scoring" "red" {
  model   = model.fraud
  mirror  = 10

  environment {
    image = "registry.example/serving:1.0"
  }
}
