workspace "fraud" { sku = "Basic" }
cluster "lab" { kubeconfig = x }
variable "x" { type = string }
