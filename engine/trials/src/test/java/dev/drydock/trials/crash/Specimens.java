package dev.drydock.trials.crash;

/// Specs to crash on.
final class Specimens {
  static final String MODEL = "model/fraud.onnx";

  private static final String AZURE =
      """
      drydock {
        stack = "fraud"
      }

      azure {
        subscription   = "00000000-0000-0000-0000-000000000000"
        resource_group = "fraud"
        location       = "westeurope"
      }

      workspace "fraud" {
        purge_on_destroy = true
      }
      """;

  /// A workspace and a model in it.
  static final String SMALL =
      AZURE
          + """
          model "fraud" {
            workspace = workspace.fraud
            version   = 3
            path      = "%s"
          }
          """
              .formatted(MODEL);

  /// Something of every sort: the quickstart, without what only scaling needs.
  static final String WHOLE = whole("1.5", 10, "1");

  /// The same with something of every sort of change: a pool more nodes, a version replaced by
  /// another, another image, another share.
  static final String EDITED =
      whole("1.6", 30, "2").replace("\"blue\"", "\"teal\"").replace("\"key\"", "\"token\"");

  private Specimens() {}

  private static String whole(String image, int share, String nodes) {
    return SMALL
        + """
        cluster "serving" {
          workspace = workspace.fraud
          vm_size   = "Standard_D3_v2"
          nodes     = 3

          node_pool "gpu" {
            vm_size = "Standard_NC4as_T4_v3"
            nodes   = %s
          }
        }

        endpoint "scoring" {
          cluster = cluster.serving
          auth    = "key"
        }

        version "scoring" "blue" {
          model   = model.fraud
          default = true

          environment {
            image = "registry.example/fraud-serving:1.4"
          }
        }

        version "scoring" "green" {
          model   = model.fraud
          traffic = %d

          environment {
            image = "registry.example/fraud-serving:%s"
          }
        }
        """
            .formatted(nodes, share, image);
  }
}
