drydock {
  stack = "vision"
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "vision"
  location       = "westeurope"
}

workspace "vision" {
  purge_on_destroy = true
}

cluster "accelerated" {
  workspace = workspace.vision
  vm_size   = "Standard_D3_v2"
  nodes     = 3

  node_pool "gpu" {
    vm_size = "Standard_NC4as_T4_v3"
    nodes   = 1
  }

  # AKS knows no FPGAs: the device plugin is one's own, and the pool says what it announces.
  node_pool "fpga" {
    vm_size = "Standard_NP10s"
    nodes   = 1

    extended_resources = {
      "amd.com/xilinx_u250_gen3x16_xdma_2_1_202010_1-0" = 1
    }
  }
}

model "vision" {
  version = 4
  uri     = "https://models.example/vision/4"
}

endpoint "vision" {
  cluster = cluster.accelerated
  runtime = "kubernetes"
}

version "vision" "tensor" {
  model    = model.vision
  default  = true
  replicas = 1

  environment {
    image = "registry.example/vision-gpu:1.0"
  }

  resources {
    cpu       = 2
    memory_gb = 8
    gpu       = 1
  }
}

version "vision" "gates" {
  model    = model.vision
  traffic  = 25
  replicas = 1

  environment {
    image = "registry.example/vision-fpga:1.0"
  }

  resources {
    cpu           = 4
    memory_gb     = 16
    fpga          = 1
    fpga_resource = "amd.com/xilinx_u250_gen3x16_xdma_2_1_202010_1-0"
  }
}

output "url" {
  value = endpoint.vision.scoring_uri
}
