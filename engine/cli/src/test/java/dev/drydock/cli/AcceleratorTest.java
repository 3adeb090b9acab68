package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// GPUs: a version gets the nodes' real ones, or fails with the scheduler's own words.
class AcceleratorTest {
  private static final String GPU_TYPE =
      """
          nodes   = 1
        }

        instance_type "gpu" {
          cpu       = 1
          memory_gb = 2
          gpu       = 1
        }
      """;

  @TempDir private Path directory = Path.of(".");

  @Test
  void aGpuThatTheNodesHaveIsServed() throws IOException {
    var quickstart = onGpu(1);

    var ran = quickstart.apply();

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("cluster.serving#instance_type.gpu: created");
    assertThat(quickstart.plan("--detailed-exitcode").code()).isZero();
  }

  @Test
  void aGpuThatNoNodeHasFreeFailsTheVersionAndWhatNeedsIt() throws IOException {
    var ran = onGpu(2).apply();

    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err())
        .contains("version.scoring.blue: created")
        .contains("version.scoring.green: failed: DRY0502")
        .contains("0/4 nodes are available: 4 Insufficient nvidia.com/gpu.")
        .contains("endpoint.scoring#traffic: skipped")
        .contains("Partly applied: 20 added, 0 changed, 0 destroyed, 1 failed, 1 skipped");
  }

  private Quickstart onGpu(int replicas) throws IOException {
    var quickstart = Quickstart.in(directory);
    quickstart.edit("    nodes   = 1\n  }\n", GPU_TYPE);
    quickstart.edit(
        "  traffic = 10\n",
        "  traffic = 10\n  instance_type = \"gpu\"\n  replicas = %d\n".formatted(replicas));
    return quickstart;
  }
}
