drydock {
  stack = "fraud"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "fraud"
  location       = "westeurope"
}


workspace "fraud" {}

cluster "own" {
  kubeconfig {
    path    = "kube/config"
    context = "own"
  }
}

model "own" {
  workspace = workspace.fraud
  version   = 1
  path      = "model/own.onnx"
}

module "serving" {
  source    = "./modules/serving"
  workspace = workspace.fraud
  shared    = "model/own.onnx"
}

output "root" {
  value = [path.module, path.root]
}
