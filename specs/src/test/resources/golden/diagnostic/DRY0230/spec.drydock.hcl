drydock {
  stack = "fraud"
}

variable "ticket" {
  type      = string
  sensitive = true
  default   = "4711"
}

cluster "lab" {
  kubeconfig {
    context = "lab"
  }

  lifecycle {
    ignore_changes "tags" {
      reason = "agreed in ticket ${var.ticket}"
    }
  }
}
