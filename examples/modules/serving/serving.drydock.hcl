variable "workspace" {
  description = "The workspace that serves: a reference, workspace.NAME."
  type        = any
}

variable "region" {
  type = string

  validation {
    condition     = can(regex("^[a-z]{2,8}$", var.region))
    error_message = "A region is named by 2 to 8 small letters."
  }
}

variable "location" {
  type = string
}

variable "rps" {
  description = "Requests a second at the busiest time."
  type        = number
}

locals {
  # Requests take 0.2 seconds; a container works on one at a time and is to be busy for 70 %.
  replicas = replicas_for(var.rps, 0.2, 70, 1)
}

cluster "serving" {
  name      = "serving-${var.region}"
  workspace = var.workspace
  location  = var.location
  vm_size   = "Standard_D3_v2"
  nodes     = 3
}

# The path is relative to this file.
model "fraud" {
  workspace = var.workspace
  version   = 3
  path      = "model/fraud.onnx"
}

endpoint "scoring" {
  name    = "fraud-${var.region}"
  cluster = cluster.serving
}

version "scoring" "blue" {
  model = model.fraud

  environment {
    image = "registry.example/fraud-serving:1.4"
  }

  autoscale {
    min                = 1
    max                = local.replicas
    target_utilization = 70
  }
}

output "endpoint" {
  value = endpoint.scoring
}

output "replicas" {
  description = "How many containers the busiest time needs."
  value       = local.replicas
}
