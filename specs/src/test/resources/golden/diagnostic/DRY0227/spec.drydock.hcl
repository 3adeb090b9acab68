drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }

  lifecycle {
    ignore_changes "namespace" {
      reason = "the platform team is moving us"
      until  = "31 December 2026"
    }
  }
}
