drydock {
  stack = "fraud"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }

  lifecycle {
    ignore_changes "tags" {
      reason = ""
    }
  }
}
