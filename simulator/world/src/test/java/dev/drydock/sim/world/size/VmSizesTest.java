package dev.drydock.sim.world.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VmSizesTest {
  private static final Path RESOURCE =
      Path.of("src/main/resources/dev/drydock/sim/world/size/vm-sizes.tsv");

  @Test
  void knowsSizesWithoutRegardToCase() {
    var size = VmSizes.find("standard_d3_V2").orElseThrow();
    assertThat(size.name()).isEqualTo("Standard_D3_v2");
    assertThat(size.vcpus()).isEqualTo(4);
    assertThat(size.memoryGib()).isEqualTo(14);
    assertThat(size.gpus()).isZero();
  }

  @Test
  void tellsGpusFromFpgas() {
    var gpu = VmSizes.find("Standard_NC4as_T4_v3").orElseThrow();
    assertThat(gpu.gpus()).isEqualTo(1);
    assertThat(gpu.gpuModel()).contains("T4");
    var fpga = VmSizes.find("Standard_PB6s").orElseThrow();
    assertThat(fpga.fpgas()).isEqualTo(1);
    assertThat(fpga.gpus()).isZero();
  }

  @Test
  void knowsNothingOfSizesThatDoNotExist() {
    assertThat(VmSizes.find("Standard_Z9000")).isEmpty();
  }

  /// Regenerate with `-Dgolden.update=true`; skipped where the source of facts is not at hand.
  @Test
  void agreesWithItsSource() throws IOException {
    var source = Path.of(System.getProperty("house.root", "../..")).resolve("../shared/facts");
    var file = source.resolve("vm-sizes.json");
    assumeTrue(Files.exists(file), "skipped: " + file + " is not here");
    var expected = extract(new ObjectMapper().readTree(file.toFile()));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(RESOURCE, expected);
    }
    assertThat(Files.readString(RESOURCE)).isEqualTo(expected);
  }

  private static String extract(JsonNode facts) {
    var text =
        new StringBuilder(
                "# name vcpus memoryGib gpus gpuModel fpgas fpgaModel architecture listed")
            .append('\n');
    for (var row : facts.path("rows")) {
      for (int column : new int[] {0, 1, 2, 3, 4, 5, 6, 7}) {
        text.append(row.get(column).isNull() ? "" : row.get(column).asText()).append('\t');
      }
      text.append(row.get(11).asText()).append('\n');
    }
    return text.toString();
  }
}
