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
  for_each = toset(["eu", "us"])
  name     = "scoring-${each.key}"
  cluster  = cluster.lab

  lifecycle {
    create_before_destroy = true
    replace_triggered_by  = [model.fraud, cluster.lab.kubeconfig.context]
  }
}

version "scoring" "blue" {
  for_each = endpoint.scoring
  model    = model.fraud
  replicas = 1

  environment {
    image = "registry.example/fraud:1.4"
  }

  lifecycle {
    replace_triggered_by = [endpoint.scoring[each.key].auth, endpoint.scoring]
  }
}
