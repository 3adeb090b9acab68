variable "cluster" {
  type = any
}

variable "region" {
  type = string

  validation {
    condition     = length(var.region) > 3
    error_message = "A region has more letters."
  }
}

variable "versions" {
  type    = map(object({ image = string, traffic = optional(number) }))
  default = { blue = { image = "registry.example/fraud:1.4" } }
}

locals {
  name = "scoring-${var.region}"
}

model "fraud" {
  name    = "fraud-${var.region}"
  version = 3
}

endpoint "scoring" {
  name    = local.name
  cluster = var.cluster
}

version "scoring" "only" {
  model    = model.fraud
  replicas = 1

  environment {
    image = var.versions["blue"].image
  }
}

output "url" {
  value = "${endpoint.scoring.scoring_uri}/v1"
}

output "endpoint" {
  value = endpoint.scoring
}

output "name" {
  value = local.name
}
