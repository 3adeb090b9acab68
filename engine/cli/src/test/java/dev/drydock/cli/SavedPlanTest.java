package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan that is kept, looked at, and applied once.
class SavedPlanTest {
  private static final String SECRET = "a-key-that-nobody-may-read-00001";
  private static final String OTHER = "a-key-that-nobody-may-read-00002";

  private static final String VARIABLE =
      """

      variable "key" {
        type      = string
        sensitive = true
      }
      """;

  @TempDir private Path directory = Path.of(".");

  @Test
  void aPlanIsKeptAndAppliedOnce() throws IOException {
    var spec = Quickstart.in(directory.resolve("a"));
    var planned = spec.plan("--out=" + file());
    assertThat(planned.code()).as(planned.err()).isZero();
    assertThat(planned.err()).contains("drydock apply " + file());

    var shown = Ran.of("show", file());
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out()).startsWith("Plan of stack fraud, made at ").endsWith(planned.out());
    assertThat(Ran.of("show", file(), "--json").out()).isEqualTo(spec.plan("--json").out());

    var applied = Ran.of("apply", file());
    assertThat(applied.code()).as(applied.err()).isZero();
    assertThat(applied.out())
        .startsWith(planned.out())
        .endsWith("url = \"https://serving.invalid/api/v1/endpoint/scoring/score\"\n");
    assertThat(spec.plan("--detailed-exitcode").code()).isZero();

    var again = Ran.of("apply", file());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("DRY0510");
    assertThat(again.out()).isEmpty();
  }

  @Test
  void anOutsideEditIsRefusedNamingObjectAndFieldAndNothingIsDone() throws IOException {
    var spec = applied();
    spec.edit("vm_size = \"Standard_NC4as_T4_v3\"\n    nodes   = 1", gpus(3));
    assertThat(spec.plan("--out=" + file()).code()).isZero();
    var other = sameWorld(gpus(2));
    assertThat(other.code()).as(other.err()).isZero();

    var refused = Ran.of("apply", file());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("DRY0509")
        .contains("cluster.serving#pool.gpu")
        .contains("was 1 and is 2");
    assertThat(refused.out()).isEmpty();
    assertThat(spec.plan("--detailed-exitcode").out()).contains("2 -> 3");
  }

  @Test
  void whatWasDoneInPartIsNamed() throws IOException {
    var spec = applied();
    spec.edit("vm_size = \"Standard_NC4as_T4_v3\"\n    nodes   = 1", gpus(2));
    spec.edit("fraud-serving:1.5", "fraud-serving:1.6");
    assertThat(spec.plan("--out=" + file()).code()).isZero();
    assertThat(sameWorld(gpus(2)).code()).isZero();

    var refused = Ran.of("apply", file());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("DRY0511")
        .contains("Done already: update cluster.serving#pool.gpu.");
  }

  @Test
  void anEditedSpecAndAnotherModelFileAreRefused() throws IOException {
    var spec = Quickstart.in(directory.resolve("a"));
    assertThat(spec.plan("--out=" + file()).code()).isZero();
    spec.edit("nodes     = 3", "nodes     = 4");
    assertThat(Ran.of("apply", file()).err())
        .contains("DRY0512")
        .contains("fraud.drydock.hcl was changed");

    spec.edit("nodes     = 4", "nodes     = 3");
    Files.writeString(directory.resolve("a/model/fraud.onnx"), "another model");
    var refused = Ran.of("apply", file());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("DRY0512").contains("model.fraud#file");
    Files.delete(directory.resolve("a/model/fraud.onnx"));
    assertThat(Ran.of("apply", file()).code()).isEqualTo(1);
  }

  @Test
  void anotherInputIsRefusedAndAnOpenOneNeedNotBeGivenAgain() throws IOException {
    var spec = Quickstart.in(directory.resolve("a"));
    var given = "--var=subscription=00000000-0000-0000-0000-000000000001";
    assertThat(spec.plan("--out=" + file(), given).code()).isZero();

    var other = "--var=subscription=00000000-0000-0000-0000-000000000002";
    var refused = Ran.of("apply", file(), other);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("DRY0513").contains("\"subscription\"");

    var applied = Ran.of("apply", file());
    assertThat(applied.code()).as(applied.err()).isZero();
  }

  @Test
  void aSecretIsNowhereInTheFileAndIsTakenAgain() throws IOException {
    var spec = secretive();
    assertThat(spec.plan("--out=" + file(), "--var=key=" + SECRET).code()).isZero();
    assertHidden(Files.readString(Path.of(file())));
    assertThat(Ran.of("show", file(), "--json").out()).doesNotContain(SECRET);

    var without = Ran.of("apply", file());
    assertThat(without.code()).isEqualTo(1);
    assertThat(without.err()).contains("key").doesNotContain(SECRET);

    var another = Ran.of("apply", file(), "--var=key=" + OTHER);
    assertThat(another.code()).isEqualTo(1);
    assertThat(another.err()).contains("DRY0513").contains("\"key\"").doesNotContain(OTHER);

    var applied = Ran.with(Map.of("DRYDOCK_VAR_key", SECRET), "", false, "apply", file());
    assertThat(applied.code()).as(applied.err()).isZero();
    assertThat(applied.out() + applied.err()).doesNotContain(SECRET);
    assertThat(spec.plan("--detailed-exitcode", "--var=key=" + SECRET).code()).isZero();
    assertThat(spec.plan("--detailed-exitcode", "--var=key=" + OTHER).code()).isEqualTo(2);
  }

  @Test
  void aPlanKnowsItsWorldAndIsNotAppliedToAnother() throws IOException {
    var spec = Quickstart.in(directory.resolve("a"));
    assertThat(spec.plan("--out=" + file()).code()).isZero();
    var elsewhere = directory.resolve("elsewhere");
    var refused = Ran.of("apply", file(), "--simulator=" + elsewhere);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("DRY0515");
    assertThat(elsewhere).doesNotExist();

    var same = "--simulator=" + directory.resolve("a/.drydock/simulator");
    assertThat(Ran.of("apply", file(), same).code()).isZero();
  }

  @Test
  void nothingToDoIsNoFault() throws IOException {
    var spec = applied();
    assertThat(spec.plan("--out=" + file()).code()).isZero();
    for (int i = 0; i < 2; i++) {
      var applied = Ran.of("apply", file());
      assertThat(applied.code()).as(applied.err()).isZero();
      assertThat(applied.out()).startsWith("No changes.");
    }
  }

  @Test
  void aFileThatIsNoPlanIsTakenForASpecAndADamagedOneIsRefused() throws IOException {
    var spec = Quickstart.in(directory.resolve("a"));
    assertThat(spec.plan("--out=" + file()).code()).isZero();
    var text = Files.readString(Path.of(file()));
    Files.writeString(Path.of(file()), text.replace("westeurope", "northeurope"));
    assertThat(Ran.of("apply", file()).err()).contains("DRY0508");
    Files.writeString(Path.of(file()), "no plan");
    assertThat(Ran.of("apply", file()).err()).contains("DRY0102");
    assertThat(spec.plan("--out=" + directory.resolve("none/x.plan")).err()).contains("DRY0516");
  }

  @Test
  void whatIsLiveIsShownAndWhatIsLeftOver() throws IOException {
    var spec = Quickstart.in(directory.resolve("a"));
    var before = Ran.of("show", directory.resolve("a").toString(), "--simulator");
    assertThat(before.code()).isZero();
    assertThat(before.out()).startsWith("Stack fraud was not applied yet");
    assertThat(spec.apply().code()).isZero();
    spec.edit(
        "output \"url\"", "endpoint \"more\" {\n  cluster = cluster.serving\n}\n\noutput \"url\"");
    spec.edit("model   = model.fraud\n  traffic = 10", "model   = model.fraud\n  traffic = 30");

    var shown = Ran.of("show", directory.resolve("a").toString(), "--simulator");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out())
        .contains("Traffic of endpoint.scoring  blue 90 %, green 10 %")
        .contains("scoring_uri = \"https://serving.invalid/api/v1/endpoint/scoring/score\"")
        .contains("last changed by drydock at 2026-01-01T00:26:25Z")
        .contains("In the spec, and not there\n  endpoint.more\n");
    var json =
        line(Ran.of("show", directory.resolve("a").toString(), "--simulator", "--json").out());
    assertThat(json.path("applied").asBoolean()).isTrue();
    assertThat(json.at("/objects/0/part").asText()).isEqualTo("owned");
    assertThat(json.path("missing").toString()).contains("endpoint.more");
  }

  @Test
  void aSpecAndItsPlanAreDrawn() throws IOException {
    var spec = Quickstart.in(directory.resolve("a"));
    assertThat(spec.plan("--out=" + file()).code()).isZero();
    var path = directory.resolve("a").toString();
    assertThat(Ran.of("graph", path).out())
        .isEqualTo(
            """
              azure
              workspace.fraud  after azure
              cluster.serving  after workspace.fraud
              endpoint.scoring  after cluster.serving
              model.fraud  after workspace.fraud
              version.scoring.blue  after endpoint.scoring, model.fraud
              version.scoring.green  after endpoint.scoring, model.fraud
            """);
    assertThat(Ran.of("graph", path, "--objects", "--format=dot").out())
        .startsWith("digraph \"fraud\" {")
        .contains("  \"endpoint.scoring\" -> \"version.scoring.blue\"\n");
    var drawn = Ran.of("graph", file()).out();
    assertThat(drawn).contains("* create cluster.serving#aks  (15 min)  after create azure#group");
    assertThat(Ran.of("graph", path, "--plan", "--simulator").out()).isEqualTo(drawn);
    assertThat(Ran.of("graph", path, "--format=png").err()).contains("text, dot, mermaid, json");
  }

  @Test
  void eventsTellAnApplyLineByLine() throws IOException {
    var spec = Quickstart.in(directory.resolve("a"));
    assertThat(spec.plan("--out=" + file()).code()).isZero();
    var applied = Ran.of("apply", file(), "--json");
    assertThat(applied.err()).isEmpty();
    var types = types(applied.out());
    assertThat(types).startsWith("version", "planned_change").endsWith("change_summary", "outputs");
    assertThat(types).contains("change_summary", "apply_start", "apply_progress", "apply_complete");
    assertThat(types.stream().filter("apply_complete"::equals)).hasSize(21);

    var again = Ran.of("apply", file(), "--json");
    assertThat(again.code()).isEqualTo(1);
    assertThat(types(again.out())).containsExactly("version", "diagnostic");
    assertThat(line(again.out().lines().toList().getLast()).at("/diagnostic/code").asText())
        .isEqualTo("DRY0510");

    var unasked = Ran.of("destroy", directory.resolve("a").toString(), "--simulator", "--json");
    assertThat(unasked.code()).isEqualTo(1);
    assertThat(types(unasked.out())).endsWith("change_summary", "diagnostic");
    var destroyed =
        Ran.of(
            "destroy",
            directory.resolve("a").toString(),
            "--simulator",
            "--json",
            "--auto-approve");
    assertThat(destroyed.code()).as(destroyed.out()).isZero();
    assertThat(types(destroyed.out())).endsWith("change_summary");
  }

  private static List<String> types(String lines) throws JsonProcessingException {
    var types = new ArrayList<String>();
    for (var line : lines.lines().toList()) {
      var node = line(line);
      assertThat(node.has("@level") && node.has("@message") && node.has("@module")).isTrue();
      types.add(node.path("type").asText());
    }
    return types;
  }

  private static JsonNode line(String line) throws JsonProcessingException {
    return new ObjectMapper().readTree(line);
  }

  private String file() {
    return directory.resolve("fraud.plan").toString();
  }

  private Quickstart applied() throws IOException {
    var spec = Quickstart.in(directory.resolve("a"));
    var applied = spec.apply();
    assertThat(applied.code()).as(applied.err()).isZero();
    return spec;
  }

  private Quickstart secretive() throws IOException {
    var spec = Quickstart.in(directory.resolve("a"));
    spec.add(VARIABLE);
    spec.edit("auth    = \"key\"", "auth    = \"key\"\n  keys {\n    primary = var.key\n  }");
    spec.edit(
        "image = \"registry.example/fraud-serving:1.4\"",
        "image = \"registry.example/fraud-serving:1.4\"\n    variables = { TOKEN = var.key }");
    return spec;
  }

  /// Somebody else applies another spec of the same stack to the same world.
  private Ran sameWorld(String pool) throws IOException {
    var other = Quickstart.in(directory.resolve("b"));
    other.edit("vm_size = \"Standard_NC4as_T4_v3\"\n    nodes   = 1", pool);
    var world = "--simulator=" + directory.resolve("a/.drydock/simulator");
    return Ran.of("apply", directory.resolve("b").toString(), world, "--auto-approve");
  }

  private static String gpus(int nodes) {
    return "vm_size = \"Standard_NC4as_T4_v3\"\n    nodes   = " + nodes;
  }

  private static void assertHidden(String text) {
    var bytes = SECRET.getBytes(StandardCharsets.UTF_8);
    assertThat(text)
        .doesNotContain(SECRET)
        .doesNotContainIgnoringCase(HexFormat.of().formatHex(bytes));
    for (int shift = 0; shift < 3; shift++) {
      var shifted = new byte[shift + bytes.length];
      System.arraycopy(bytes, 0, shifted, shift, bytes.length);
      var coded = Base64.getEncoder().encodeToString(shifted);
      assertThat(text).doesNotContain(coded.substring(4, 36));
    }
  }
}
