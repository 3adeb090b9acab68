package dev.drydock.sim.kubernetes.proto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProtoExtractTest {
  private static final String RESOURCE = "dev/drydock/sim/kubernetes/proto/messages.tsv";

  @Test
  void theCommittedExtractIsWhatTheDescriptorsGive() throws IOException {
    var extract = new ProtoExtract().text();
    if (Boolean.getBoolean("golden.update")) {
      var house = Path.of(System.getProperty("house.root", "."));
      var file = house.resolve("simulator/kubernetes/src/main/resources").resolve(RESOURCE);
      Files.writeString(file, extract);
      return;
    }
    try (var committed = Messages.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      assertThat(new String(committed.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(extract);
    }
  }
}
