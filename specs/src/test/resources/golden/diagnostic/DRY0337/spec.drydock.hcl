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
  models = [for number in range(1001) : model.fraud]

  environment {
    image = "registry.example/serving:1.0"
  }
}
