drydock {
  stack = "digits"
}

# A plain cluster of the simulated world. With this block all happens there, with or without
# --simulator; without it, and without the flag, the context is looked up in your kubeconfig.
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

# No workspace registers the model: the container fetches it, or has it.
model "digits" {
  version = 7
  uri     = "https://models.example/digits/7/model.onnx"
}

endpoint "digits" {
  cluster = cluster.lab
  auth    = "none"
}

version "digits" "stable" {
  model   = model.digits
  default = true
  role    = "control"

  environment {
    image = "registry.example/digits:2.3"
  }

  resources {
    cpu       = 0.25
    memory_gb = 0.5
  }

  autoscale {
    min = 2
    max = 6
  }
}

version "digits" "trial" {
  model    = model.digits
  traffic  = 10
  replicas = 1

  environment {
    image = "registry.example/digits:2.4"

    variables = {
      THREADS = "2"
    }
  }

  resources {
    cpu       = 0.25
    memory_gb = 0.5
  }
}

output "url" {
  value = endpoint.digits.scoring_uri
}
