# The stack is all that this spec owns. Its name marks every object that Drydock makes.
drydock {
  stack = "${NAME}"
}

# While this block stands, all happens in the bundled simulator, on a cluster that it makes up. Take
# it out to work on the cluster that your kubeconfig calls "lab".
simulator {
  cluster "lab" {
    nodes = 3
  }
}

# Any Kubernetes cluster, and no Azure.
cluster "lab" {
  kubeconfig {
    context = "lab"
  }
}

# The container has its model. Write uri = "https://..." for one that it is to fetch.
model "example" {
  version = 1
}

endpoint "scoring" {
  cluster = cluster.lab
  auth    = "none"
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
