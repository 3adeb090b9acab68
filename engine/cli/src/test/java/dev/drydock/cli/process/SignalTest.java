package dev.drydock.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.app.served.ServedWorld;
import dev.drydock.cli.Quickstart;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C while a cluster is being made by a simulator that serves.
class SignalTest {
  private static final double SCALE = 40;

  @TempDir private Path directory;

  @BeforeEach
  void needsKill() {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "kill")));
    assumeTrue(there, "skipped: this system has no kill to send signals with");
  }

  @Test
  void twiceItIsAbandonedAndAppliedAgainItIsPickedUpAndOnceItEndsInOrder() throws Exception {
    var spec = Files.createDirectory(directory.resolve("spec"));
    Quickstart.in(spec);
    try (var world = ServedWorld.up(directory.resolve("world"), 0, SCALE, 1)) {
      var abandoned = apply(world, spec);
      try (abandoned) {
        abandoned.until("cluster.serving#aks: Creating");
        abandoned.interrupt();
        abandoned.until("Stopping: what is under way ends first.");
        abandoned.interrupt();
        assertThat(abandoned.code()).as(abandoned.said()).isEqualTo(130);
      }
      assertThat(abandoned.said())
          .contains("cluster.serving#aks: abandoned: it goes on without Drydock")
          .contains("DRY0521")
          .containsPattern("(?s)asked by\\s+the handle.*\"kind\":\"PUT\".*managedClusters/serving");

      try (var stopped = apply(world, spec)) {
        stopped.until("cluster.serving#aks: picks up what an earlier run began");
        stopped.interrupt();
        assertThat(stopped.code()).as(stopped.said()).isEqualTo(130);
        assertThat(stopped.said())
            .containsPattern("cluster.serving#aks: (created|updated) after")
            .contains("endpoint.scoring: skipped: the run was stopped")
            .contains("Partly applied");
      }
    }
  }

  private static Running apply(ServedWorld world, Path spec) throws IOException {
    var exports = world.exports();
    return Running.of(
        Map.of("DRYDOCK_SIMULATOR_CA", exports.certificate()),
        "apply",
        spec.toString(),
        "--simulator=" + exports.origin(),
        "--auto-approve");
  }
}
