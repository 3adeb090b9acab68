# A spec that is canonical stays as it is.
drydock {
  stack = "fraud"
}

version "scoring" "blue" {
  model   = model.fraud
  default = true # for now

  environment {
    image = "registry.example/fraud-serving:1.4"
  }
}
