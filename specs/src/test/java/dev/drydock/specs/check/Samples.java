package dev.drydock.specs.check;

/// Parts of valid specs, to be put together and bent by tests.
public final class Samples {
  /// Stack, platform, workspace: what everything on Azure stands on.
  public static final String GROUND =
      """
      drydock {
        stack = "test"
      }

      azure {
        subscription   = "00000000-0000-0000-0000-000000000000"
        resource_group = "group"
        location       = "westeurope"
      }

      workspace "main" {}

      """;

  /// A cluster, a model and an endpoint on them.
  public static final String SERVING =
      GROUND
          + """
          cluster "serving" {
            workspace = workspace.main
          }

          model "fraud" {
            workspace = workspace.main
            version   = 3
            uri       = "azureml://models/fraud"
          }

          endpoint "scoring" {
            cluster = cluster.serving
          }

          """;

  /// A cluster without Azure, a model in the image and an endpoint on them.
  public static final String ANYWHERE =
      """
      drydock {
        stack = "test"
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
      }

      """;

  private Samples() {}

  /// Return cluster `serving` of workspace `main` with more lines in it.
  public static String cluster(String... lines) {
    return """
    cluster "serving" {
      workspace = workspace.main
      %s
    }

    """
        .formatted(String.join("\n  ", lines));
  }

  /// Return a version of endpoint `scoring` with more lines in it.
  public static String version(String name, String... lines) {
    return """
    version "scoring" "%s" {
      model = model.fraud
      environment {
        image = "registry.example/serving:1"
      }
      %s
    }

    """
        .formatted(name, String.join("\n  ", lines));
  }
}
