drydock {
  stack = "fraud-regions"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "fraud"
  location       = "westeurope"
}

variable "regions" {
  description = "Where fraud is detected, and how many requests a second to expect there."
  type        = map(object({ location = string, rps = number }))

  default = {
    north = { location = "northeurope", rps = 10 }
    west  = { location = "westeurope", rps = 20 }
  }
}

workspace "fraud" {
  for_each = var.regions
  name     = "fraud-${each.key}"
  location = each.value.location
}

module "serving" {
  source    = "./serving"
  for_each  = workspace.fraud
  workspace = each.value
  region    = each.key
  location  = each.value.location
  rps       = var.regions[each.key].rps
}

# A resource of a module comes out as a reference, and its attributes are read as anywhere else.
output "urls" {
  value = { for region, one in module.serving : region => one.endpoint.scoring_uri }
}

output "replicas" {
  value = { for region, one in module.serving : region => one.replicas }
}

# Looked at after every apply; what does not hold is a warning.
check "both_regions_serve" {
  assert {
    condition     = alltrue([for one in module.serving : one.endpoint.state == "Succeeded"])
    error_message = "Not every region serves: ${join(", ", [for region, one in module.serving : "${region} ${one.endpoint.state}"])}."
  }
}
