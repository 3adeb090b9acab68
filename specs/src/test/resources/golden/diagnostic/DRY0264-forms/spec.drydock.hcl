drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

model "fraud" {
  version = 3
}

endpoint "scoring" {
  for_each = toset(["eu", "us"])
  name     = "scoring-${each.key}"
  cluster  = cluster.serving

  lifecycle {
    replace_triggered_by = model.fraud
  }
}

endpoint "other" {
  cluster = cluster.serving

  lifecycle {
    replace_triggered_by = [model.frod, model.fraud["x"], model.fraud.verison, endpoint.scoring["asia"]]
  }
}

endpoint "more" {
  cluster = cluster.serving

  lifecycle {
    replace_triggered_by = [local.x, model.fraud["a"]["b"], 3]
  }
}
