drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }

  lifecycle {
    ignore_changes "lables" {
      reason = "the platform team sets it"
    }
  }
}
