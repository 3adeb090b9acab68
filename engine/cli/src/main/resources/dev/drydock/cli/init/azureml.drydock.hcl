# The stack is all that this spec owns. Its name marks every object that Drydock makes.
drydock {
  stack = "${NAME}"
}

# While this block stands, all happens in the bundled simulator. Take it out to work on Azure.
simulator {}

# Where everything goes: put your own subscription here before you take the simulator out.
azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "${NAME}"
  location       = "westeurope"
}

workspace "main" {}

# Drydock creates the cluster and attaches it to the workspace.
cluster "serving" {
  workspace = workspace.main
  nodes     = 3
}

# The file is uploaded, and the model registered. A new version is a new object.
model "example" {
  workspace = workspace.main
  version   = 1
  path      = "model/example.onnx"
}

endpoint "scoring" {
  cluster = cluster.serving
  auth    = "key"
}

# Add a second version beside this one and give it traffic = 10: this one, the default, keeps 90 %.
version "scoring" "blue" {
  model   = model.example
  default = true

  environment {
    image = "registry.example/serving:1.0"
  }

  autoscale {
    min = 1
    max = 3
  }
}

output "url" {
  value = endpoint.scoring.scoring_uri
}
