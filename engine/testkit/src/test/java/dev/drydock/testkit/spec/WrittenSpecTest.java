package dev.drydock.testkit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.read.SpecReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WrittenSpecTest {
  private static final WrittenSpec SPEC =
      new WrittenSpec(
          List.of(
              Block.of("drydock").with("stack", Literal.of("fraud")),
              version("blue")
                  .with("default", Literal.of(true))
                  .with(Block.of("resources").with("cpu", Literal.of(new BigDecimal("0.5")))),
              version("green").with("description", Literal.of("a \"${b}\" \\ c\n"))),
          files("model/fraud.onnx"));

  @Test
  void printsHcl() {
    assertThat(SPEC.hcl())
        .isEqualTo(
            """
            drydock {
              stack = "fraud"
            }
            version "scoring" "blue" {
              model = model.fraud
              default = true
              resources {
                cpu = 0.5
              }
            }
            version "scoring" "green" {
              model = model.fraud
              description = "a \\"$${b}\\" \\\\ c\\n"
            }
            """);
  }

  @Test
  void printsYamlWithBlocksOfAKindUnderOneKey() {
    assertThat(SPEC.yaml())
        .isEqualTo(
            """
            drydock:
              stack: "fraud"
            version:
              "scoring":
                "blue":
                  model: ${model.fraud}
                  default: true
                  resources:
                    cpu: 0.5
                "green":
                  model: ${model.fraud}
                  description: "a \\"$${b}\\" \\\\ c\\n"
            """);
  }

  @Test
  void writesTheSpecAndItsFiles(@TempDir Path directory) {
    SPEC.writeHcl(directory);
    assertThat(directory.resolve("spec.drydock.hcl")).hasContent(SPEC.hcl());
    assertThat(directory.resolve("model/fraud.onnx")).hasContent("content");
  }

  @Test
  void readsBackInBothLanguages(@TempDir Path hcl, @TempDir Path yaml) {
    assertThat(SpecReader.read(SPEC.writeHcl(hcl)).diagnostics()).isEmpty();
    assertThat(SpecReader.read(SPEC.writeYaml(yaml)).diagnostics()).isEmpty();
  }

  private static Block version(String name) {
    return Block.of("version", "scoring", name).with("model", Literal.reference("model.fraud"));
  }

  private static SequencedMap<String, String> files(String path) {
    var files = new LinkedHashMap<String, String>();
    files.put(path, "content");
    return files;
  }
}
