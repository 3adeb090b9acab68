drydock {
  stack = "contract"
}

simulator {
  cluster "lab" {
    nodes   = 2
    vm_size = "Standard_D4s_v3"
  }
}

cluster "lab" {
  namespace = "contract"

  kubeconfig {
    context = "lab"
  }
}

model "fraud" {
  version = 3
  uri     = "https://models.example/fraud/3"
}

endpoint "scoring" {
  cluster     = cluster.lab
  description = "Fraud, again"

  keys {
    primary   = "a-primary-key-of-the-contract"
    secondary = "a-secondary-key-of-the-contract"
  }
}

version "scoring" "blue" {
  model    = model.fraud
  default  = true
  role     = "control"
  replicas = 1

  environment {
    image = "registry.example/fraud-serving:1.4"

    variables = {
      DEBUG = "1"
    }
  }

  resources {
    cpu       = 0.5
    memory_gb = 1
  }
}

version "scoring" "green" {
  model   = model.fraud
  traffic = 10

  environment {
    image = "registry.example/fraud-serving:1.5"
  }

  requests {
    timeout_ms = 30000
  }
}
