drydock {
  stack = "fraud"
}

cluster "serving" {
  kubeconfig {
    context = "fraud"
  }
}

variable "tenants" {
  type      = set(string)
  default   = ["eu", "us"]
  sensitive = true
}

endpoint "scoring" {
  for_each = var.tenants
  name     = "scoring-${each.key}"
  cluster  = cluster.serving
}
