package dev.drydock.specs.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HclReaderTest {
  @Test
  void readsTheExampleOfTheLanguage() throws IOException {
    var text = Files.readString(Path.of("../examples/quickstart/fraud.drydock.hcl"));
    var faults = new ArrayList<Diagnostic>();

    var body = HclReader.file(new Source("fraud.drydock.hcl", text), faults::add);

    assertThat(faults).isEmpty();
    assertThat(body.items())
        .extracting(item -> item instanceof Body.Block block ? block.type().text() : "attribute")
        .containsExactly(
            "drydock",
            "azure",
            "variable",
            "workspace",
            "cluster",
            "model",
            "endpoint",
            "version",
            "version",
            "output");
    var blue = (Body.Block) body.items().get(7);
    assertThat(blue.labels()).extracting(Body.Name::text).isEqualTo(List.of("scoring", "blue"));
    assertThat(blue.header().start().line()).isEqualTo(43);
  }
}
