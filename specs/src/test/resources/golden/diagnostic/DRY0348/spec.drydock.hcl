drydock {
  stack = "digits"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }
}

model "digits" {
  version = 7
  uri     = "https://models.example/digits/7/model.onnx"
}

endpoint "digits" {
  cluster = cluster.lab
}

version "digits" "stable" {
  model  = model.digits
  mirror = 10

  environment {
    image = "registry.example/digits:2.3"
  }
}
