package dev.drydock.sim.kubernetes.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemaExtractTest {
  private static final String RESOURCE = "dev/drydock/sim/kubernetes/schema/kubernetes.json";

  @Test
  void theCommittedExtractIsWhatTheUpstreamDocumentsGive() throws IOException {
    var house = Path.of(System.getProperty("house.root", "."));
    var documents = house.resolve("../shared/data/kubernetes");
    if (!Files.isDirectory(documents)) {
      System.out.println("Skipped: the upstream documents are not at " + documents);
      return;
    }
    var extract = new SchemaExtract(documents).text();
    if (Boolean.getBoolean("golden.update")) {
      var file = house.resolve("simulator/kubernetes/src/main/resources").resolve(RESOURCE);
      Files.writeString(file, extract);
      return;
    }
    try (var committed = Schemas.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      assertThat(new String(committed.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(extract);
    }
  }
}
