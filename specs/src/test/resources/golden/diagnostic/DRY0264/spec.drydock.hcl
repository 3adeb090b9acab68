drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

endpoint "scoring" {
  cluster = cluster.serving

  lifecycle {
    replace_triggered_by = ["cluster-1"]
  }
}
