drydock {
  stack = "digits"
}

# A plain cluster of the simulated world; without this block the context is looked up in your
# kubeconfig.
simulator {
  cluster "lab" {
    nodes   = 2
    vm_size = "Standard_D4s_v3"
  }
}

cluster "lab" {
  namespace = "digits"

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
  auth    = "none"
}

version "digits" "stable" {
  model    = model.digits
  default  = true
  replicas = 2

  environment {
    image = "registry.example/digits:2.3"
  }

  resources {
    cpu       = 0.25
    memory_gb = 0.5
  }
}
