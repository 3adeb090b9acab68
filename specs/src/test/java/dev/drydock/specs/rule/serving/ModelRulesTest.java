package dev.drydock.specs.rule.serving;

import static dev.drydock.specs.check.Checking.codes;
import static dev.drydock.specs.check.Samples.ANYWHERE;
import static dev.drydock.specs.check.Samples.GROUND;
import static dev.drydock.specs.check.Samples.SERVING;
import static dev.drydock.specs.check.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModelRulesTest {
  private static String model(String... lines) {
    return "model \"other\" {\n version = 1\n " + String.join("\n ", lines) + "\n}\n";
  }

  @Test
  void aRegisteredModelComesFromSomewhere() {
    assertThat(codes(GROUND + model("workspace = workspace.main", "uri = \"https://m.example/a\"")))
        .isEmpty();
    assertThat(codes(GROUND + model("workspace = workspace.main"))).containsExactly(Code.DRY0218);
    assertThat(
            codes(
                GROUND
                    + model("workspace = workspace.main", "uri = \"a\"", "path = \"model.bin\"")))
        .contains(Code.DRY0217);
  }

  @Test
  void aFreeModelIsReachableFromACluster() {
    assertThat(codes(ANYWHERE + model("uri = \"oci://registry.example/m:1\""))).isEmpty();
    assertThat(codes(ANYWHERE + model("uri = \"azureml://m\""))).containsExactly(Code.DRY0344);
    assertThat(codes(ANYWHERE + model("path = \"model.bin\""))).containsExactly(Code.DRY0344);
  }

  @Test
  void azureServesModelsOfItsWorkspaceOnly() {
    var free = version("blue").replace("model.fraud", "model.other");
    var elsewhere =
        "workspace \"second\" {}\n" + model("workspace = workspace.second", "uri = \"a\"");

    assertThat(codes(SERVING + model("workspace = workspace.main", "uri = \"a\"") + free))
        .isEmpty();
    assertThat(codes(SERVING + model() + free)).containsExactly(Code.DRY0344);
    assertThat(codes(SERVING + elsewhere + free)).containsExactly(Code.DRY0344);
  }

  @Test
  void aPathIsAFileBelowTheSpec() throws Exception {
    assertThat(Files.exists(Path.of("src/test/resources/spec/model.bin"))).isTrue();
    assertThat(codes(GROUND + model("workspace = workspace.main", "path = \"model.bin\"")))
        .isEmpty();
    assertThat(codes(GROUND + model("workspace = workspace.main", "path = \"absent.bin\"")))
        .containsExactly(Code.DRY0325);
    assertThat(codes(GROUND + model("workspace = workspace.main", "path = \"../spec/model.bin\"")))
        .containsExactly(Code.DRY0326);
    assertThat(codes(GROUND + model("workspace = workspace.main", "path = \"/etc/hosts\"")))
        .containsExactly(Code.DRY0326);
  }

  @Test
  void aCustomModelNeedsAnEnvironment() {
    var bare = "version \"scoring\" \"blue\" {\n model = model.fraud\n}\n";

    assertThat(codes(SERVING + bare)).containsExactly(Code.DRY0323);
    assertThat(codes(SERVING.replace("version   = 3", "version = 3\n type = \"mlflow\"") + bare))
        .isEmpty();
    assertThat(
            codes(SERVING + version("blue").replace("image = \"registry.example/serving:1\"", "")))
        .containsExactly(Code.DRY0323);
  }

  @Test
  void anEntryScriptIsInsideItsDirectory() {
    var code = "code {\n entry_script = \"%s\"\n }";

    assertThat(codes(SERVING + version("blue", code.formatted("src/../score.py")))).isEmpty();
    assertThat(codes(SERVING + version("blue", code.formatted("src/../../score.py"))))
        .containsExactly(Code.DRY0324);
    assertThat(codes(SERVING + version("blue", code.formatted("/score.py"))))
        .containsExactly(Code.DRY0324);
  }

  @Test
  void aVersionServesAThousandModelsAtMost() {
    var models = "models = [for number in range(%s) : model.fraud]";

    assertThat(
            codes(
                ANYWHERE + version("blue").replace("model = model.fraud", models.formatted(1_000))))
        .isEmpty();
    assertThat(
            codes(
                ANYWHERE + version("blue").replace("model = model.fraud", models.formatted(1_001))))
        .containsExactly(Code.DRY0337);
  }
}
