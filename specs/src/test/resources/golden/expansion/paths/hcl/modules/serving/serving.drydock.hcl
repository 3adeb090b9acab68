variable "workspace" {
  type = any
}

variable "shared" {
  type = string
}

model "beside" {
  workspace = var.workspace
  version   = 1
  path      = "files/beside.onnx"
}

model "said" {
  workspace   = var.workspace
  version     = 1
  path        = "${path.module}/files/beside.onnx"
  description = azure.location
}

model "handed" {
  workspace   = var.workspace
  version     = 1
  description = trimspace(file("files/conda.yaml"))
  path      = "${path.root}/${var.shared}"
}

cluster "own" {
  name = "other"

  kubeconfig {
    path    = "files/config"
    context = "other"
  }
}

endpoint "scoring" {
  workspace = var.workspace
}

version "scoring" "blue" {
  model    = model.beside
  vm_size  = "Standard_DS3_v2"
  replicas = 1

  environment {
    build {
      base_image = "registry.example/base:1"
      conda_file = "files/conda.yaml"
    }
  }

  code {
    source_dir   = "files/code"
    entry_script = "score.py"
  }
}
