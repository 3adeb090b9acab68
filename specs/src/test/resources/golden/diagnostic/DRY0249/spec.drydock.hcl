drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  for_each = toset(["eu", "us"])
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}

model "fraud" {
  version = 3
  uri     = "https://models.example/fraud.onnx"
}

version "scoring" "blue" {
  model = model.fraud

  environment {
    image = "registry.example/fraud:1.4"
  }
}
