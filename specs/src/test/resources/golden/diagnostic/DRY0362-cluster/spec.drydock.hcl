drydock {
  stack = "fraud"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "fraud"
  location       = "westeurope"
}

workspace "fraud" {}

cluster "serving" {
  workspace = workspace.fraud
  load_balancer {
    type   = "internal"
    subnet = "front"
  }
  
  tls {
    cname = "fraud.example"
  }
}

cluster "shared" {
  workspace = workspace.fraud
  attach    = { cluster_name = "big" }

  tls {
    mode        = "provided"
    certificate = "PEM"
    key         = "PEM"
    cname       = "fraud.example"
  }
}

cluster "lab" {
  purpose = "DevTest"

  kubeconfig {}

  instance_type "small" {}
}
