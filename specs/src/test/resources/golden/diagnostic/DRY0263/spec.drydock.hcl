drydock {
  stack = "fraud"
}

locals {
  replicas = 1
}

check "spare" {
  assert {
    condition     = local.replicas >= 2
    error_message = "One replica alone cannot be replaced without an outage."
  }
}
