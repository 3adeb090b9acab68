drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }

  lifecycle {
    ignore_changes "name" {
      reason = "the platform team sets it"
    }
  }
}
