drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

variable "secret" {
  type      = string
  default   = "hunter2"
  sensitive = true
}

endpoint "scoring" {
  for_each = toset(["eu", var.secret])
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}
