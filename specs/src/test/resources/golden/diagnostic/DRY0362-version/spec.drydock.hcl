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
}

model "fraud" {
  workspace = workspace.fraud
  version   = 3
  uri       = "azureml://models/fraud"
}

endpoint "scoring" {
  cluster = cluster.serving
}

version "scoring" "blue" {
  model = model.fraud

  environment {
    build {
      base_image       = "mcr.microsoft.com/azureml/base:1"
      dockerfile_steps = ["RUN pip install onnxruntime"]
    }
  }

  code {
    entry_script = "score.py"
    arguments    = ["--fast"]
  }

  autoscale {
    max_wait_probability = 0.1
  }

  data_collection {
    sampling_rate = 0.5
  }
}
