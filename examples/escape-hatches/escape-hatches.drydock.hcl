# What has no kind of its own, beside what has: a storage account for logs, and in a cluster settings,
# a login, and a definition with an object of it.

drydock {
  stack = "escape"
}

simulator {
  cluster "home" {
    nodes = 3
  }
}

azure {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "escape"
  location       = "westeurope"
}

variable "password" {
  type      = string
  sensitive = true
  default   = "change-me-before-use"
}

azure_object "logs" {
  name        = "escapelogs"
  type        = "Microsoft.Storage/storageAccounts"
  api_version = "2023-05-01"
  location    = azure.location

  body = {
    kind = "StorageV2"
    sku  = { name = "Standard_LRS" }
    properties = {
      minimumTlsVersion     = "TLS1_2"
      allowBlobPublicAccess = false
    }
  }

  tags = { team = "fraud" }
}

cluster "home" {
  kubeconfig {
    context = "home"
  }

  namespace = "fraud"
}

kubernetes_object "settings" {
  cluster = cluster.home

  manifest = {
    apiVersion = "v1"
    kind       = "ConfigMap"
    metadata   = { name = "settings" }
    data = {
      level = "info"
      logs  = azure_object.logs.output.properties.primaryEndpoints.blob
    }
  }
}

kubernetes_object "login" {
  cluster = cluster.home

  manifest = {
    apiVersion = "v1"
    kind       = "Secret"
    metadata   = { name = "login" }
    stringData = { password = var.password }
  }
}

kubernetes_object "gauges" {
  cluster = cluster.home

  manifest = {
    apiVersion = "apiextensions.k8s.io/v1"
    kind       = "CustomResourceDefinition"
    metadata   = { name = "gauges.example.com" }
    spec = {
      group = "example.com"
      scope = "Namespaced"
      names = { kind = "Gauge", plural = "gauges", singular = "gauge" }
      versions = [{
        name    = "v1"
        served  = true
        storage = true
        schema = {
          openAPIV3Schema = {
            type       = "object"
            properties = { spec = { type = "object", properties = { size = { type = "integer" } } } }
          }
        }
      }]
    }
  }
}

kubernetes_object "gauge" {
  cluster = cluster.home

  manifest = {
    apiVersion = "example.com/v1"
    kind       = "Gauge"
    metadata   = { name = "queue" }
    spec       = { size = 3 }
  }
}

check "encrypted" {
  assert {
    condition     = azure_object.logs.output.properties.minimumTlsVersion == "TLS1_2"
    error_message = "The logs are kept without TLS 1.2."
  }
}

output "logs" {
  value = azure_object.logs.id
}
