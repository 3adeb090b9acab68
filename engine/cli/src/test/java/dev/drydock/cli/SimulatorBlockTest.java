package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A spec that says it is about the simulated world.
class SimulatorBlockTest {
  @TempDir private Path directory = Path.of(".");

  @Test
  void isWorkedOnInTheSimulatedWorldWithoutAFlag() throws IOException {
    Files.writeString(
        directory.resolve("lab.drydock.hcl"),
        """
        drydock {
          stack = "lab"
        }

        simulator {
          cluster "lab" {
            nodes = 1
          }
        }

        cluster "lab" {
          namespace = "lab"

          kubeconfig {
            context = "lab"
          }
        }
        """);

    var planned = Ran.of("plan", directory.toString());

    assertThat(planned.code()).as(planned.err()).isZero();
    assertThat(planned.out()).contains("cluster.lab#namespace");
    assertThat(directory.resolve(".drydock/simulator")).isDirectory();
  }
}
