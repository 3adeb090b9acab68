drydock {
  stack = "fraud"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "fraud"
  location       = "westeurope"
}

workspace "fraud" {
}

endpoint "scoring" {
  workspace = workspace.fraud
}

output "page" {
  value = file(endpoint.scoring.scoring_uri)
}
