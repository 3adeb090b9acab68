package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with owners and their rules is told by `drydock validate`, all of it in one run.
class ValidateTest {
  @TempDir private Path directory = Path.of(".");

  private Ran validate(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
    return Ran.of("validate", directory.toString());
  }

  @Test
  void theFaultsOfHclAreToldAtOnce() throws IOException {
    var ran =
        validate(
            "lab.drydock.hcl",
            """
            drydock {
              stack = "lab"
            }

            cluster "lab" {
              kubeconfig {}

              lifecycle {
                ignore_changes "namespase" {
                  reason = ""
                  until  = "soon"
                }
              }
            }

            removed {
              from = cluster.lab
            }
            """);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("Error[DRY0228]: Rule without a reason")
        .contains("lab.drydock.hcl:10:16")
        .contains("Error[DRY0227]: Not a day")
        .contains("Error[DRY0351]: Still in the spec")
        .contains("it is here")
        .contains("See site/diagnostics/DRY0351.md");
  }

  @Test
  void theFaultsOfYamlAreToldAtOnce() throws IOException {
    var ran =
        validate(
            "lab.drydock.yaml",
            """
            drydock: {stack: lab}
            cluster:
              lab:
                kubeconfig: {}
                lifecycle:
                  ignore_changes:
                    namespase: {reason: theirs}
            moved:
              - from: ${cluster.old}
                to: ${cluster.lap}
            """);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("Error[DRY0229]: Rule for an unknown attribute")
        .contains("lab.drydock.yaml:7:9")
        .contains("Did you mean \"namespace\"?")
        .contains("Error[DRY0350]: Not in the spec")
        .contains("Did you mean \"cluster.lab\"?");
  }
}
