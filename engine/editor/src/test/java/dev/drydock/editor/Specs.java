package dev.drydock.editor;

/// One small spec in both forms.
final class Specs {
  static final String HCL =
      """
      drydock {
        stack = "test"
      }

      variable "size" {
        default = "Standard_D3_v2"
      }

      locals {
        nodes = 4
      }

      cluster "lab" {
        kubeconfig {
          context = "lab"
        }
      }

      model "fraud" {
        version = 3
      }

      endpoint "scoring" {
        cluster = cluster.lab
        auth    = "key"
      }

      version "scoring" "blue" {
        model = model.fraud
        environment {
          image = "registry.example/serving:1"
        }
      }

      output "url" {
        value = endpoint.scoring.scoring_uri
      }
      """;

  static final String YAML =
      """
      drydock:
        stack: test

      variable:
        size:
          default: Standard_D3_v2

      locals:
        nodes: 4

      cluster:
        lab:
          kubeconfig:
            context: lab

      model:
        fraud:
          version: 3

      endpoint:
        scoring:
          cluster: ${cluster.lab}
          auth: key

      version:
        scoring:
          blue:
            model: ${model.fraud}
            environment:
              image: registry.example/serving:1

      output:
        url:
          value: ${endpoint.scoring.scoring_uri}
      """;

  private Specs() {}

  /// Return the spec in the form that a file's name asks for.
  static String of(String file) {
    return file.endsWith(".hcl") ? HCL : YAML;
  }
}
