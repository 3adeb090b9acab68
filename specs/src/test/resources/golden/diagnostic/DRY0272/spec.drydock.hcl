drydock {
  stack = "fraud"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "fraud"
  location       = "westeurope"
}

azure_object "logs" {
  type        = "storageAccounts"
  api_version = "2023-05-01"
}
