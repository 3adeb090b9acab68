package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.drydock.specs.check.Checker;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.read.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The first minutes of somebody who has no spec yet.
class InitTest {
  @TempDir private Path home = Path.of(".");

  private Path at(String directory) {
    return home.resolve(directory);
  }

  private Ran init(String directory, String... flags) {
    var args = new String[flags.length + 2];
    args[0] = "init";
    args[1] = at(directory).toString();
    System.arraycopy(flags, 0, args, 2, flags.length);
    return Ran.of(args);
  }

  @ParameterizedTest
  @CsvSource({"hcl, azureml", "yaml, azureml", "hcl, kubernetes", "yaml, kubernetes"})
  void whatIsWrittenPlansAppliesAndThenHasNothingToDo(String form, String runtime) {
    var made = init("shop", "--form", form, "--runtime", runtime);
    assertThat(made.code()).as(made.err()).isZero();
    var spec = at("shop").toString();

    var plan = Ran.of("plan", spec, "--detailed-exitcode");
    assertThat(plan.code()).as(plan.err()).isEqualTo(2);
    assertThat(plan.err()).isEmpty();

    var applied = Ran.of("apply", spec, "--auto-approve");
    assertThat(applied.code()).as(applied.err()).isZero();

    var again = Ran.of("plan", spec, "--detailed-exitcode");
    assertThat(again.out()).startsWith("No changes.");
    assertThat(again.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"azureml", "kubernetes"})
  void bothFormsAreOneSpec(String runtime) {
    init("shop", "--runtime", runtime);
    init("too", "--runtime", runtime, "--form", "yaml", "--name", "shop");

    assertThat(shown(spec("too"))).isEqualTo(shown(spec("shop")));
    assertThat(spec("shop").warnings()).isEmpty();
  }

  private Spec spec(String directory) {
    return new Checker().check(SpecReader.read(at(directory)), new LinkedHashMap<>());
  }

  private static List<String> shown(Spec spec) {
    var shown =
        new ArrayList<>(
            spec.resources().stream()
                .map(one -> one.address() + " " + one.attributes().values())
                .toList());
    shown.add(spec.stack() + " " + spec.simulator() + " " + spec.outputs().getFirst().value());
    return shown;
  }

  @Test
  void itTellsWhatItWroteAndWhatToTypeNext() {
    var made = init("shop");

    assertThat(at("shop/shop.drydock.hcl")).isRegularFile();
    assertThat(at("shop/model/example.onnx")).isRegularFile();
    assertThat(at("shop/.gitignore")).hasContent(".drydock/\n");
    assertThat(made.out())
        .contains("Wrote " + at("shop/shop.drydock.hcl") + ".")
        .contains("drydock plan " + at("shop"))
        .contains("drydock apply " + at("shop"))
        .contains("drydock score " + at("shop") + " scoring");
  }

  @Test
  void runtimeKubernetesNeedsNoModelFile() {
    init("lab", "--runtime", "kubernetes");

    assertThat(at("lab/model")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"old.drydock.hcl", "old.drydock.yaml", "old.drydock.yml"})
  void aSpecThatIsThereIsLeftAlone(String file) throws IOException {
    Files.createDirectories(at("shop"));
    Files.writeString(at("shop").resolve(file), "mine");

    var refused = init("shop");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("Error[DRY0935]: Spec is there already")
        .contains(file)
        .contains("drydock plan " + at("shop"))
        .contains("drydock init NEW_DIRECTORY");
    assertThat(at("shop").resolve(file)).hasContent("mine");
    assertThat(at("shop").toFile().list()).containsExactly(file);
  }

  @Test
  void whatElseIsThereIsKept() throws IOException {
    Files.createDirectories(at("shop/model"));
    Files.writeString(at("shop/model/example.onnx"), "mine");
    Files.writeString(at("shop/.gitignore"), "target/");

    assertThat(init("shop").code()).isZero();

    assertThat(at("shop/model/example.onnx")).hasContent("mine");
    assertThat(at("shop/.gitignore")).hasContent("target/\n.drydock/\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {".drydock/", ".drydock", "/.drydock/", "target/\n.drydock/\n*.class"})
  void anEntryThatIsThereIsNotWrittenAgain(String ignored) throws IOException {
    Files.createDirectories(at("shop"));
    Files.writeString(at("shop/.gitignore"), ignored);

    assertThat(init("shop").out()).doesNotContain(".gitignore");

    assertThat(at("shop/.gitignore")).hasContent(ignored);
  }

  @ParameterizedTest
  @CsvSource({
    "'Köln & Co', Koln-Co",
    "'.hidden ', hidden",
    "'-_x_-', x",
    "'a b', a-b",
    "2026, 2026",
    "null, null",
    "'it''s', it-s"
  })
  void theDirectorysNameIsMadeValid(String directory, String stack) {
    var made = init(directory);

    assertThat(made.code()).as(made.err()).isZero();
    assertThat(at(directory).resolve(stack + ".drydock.hcl")).isRegularFile();
    assertThat(spec(directory).stack()).isEqualTo(stack);
  }

  @Test
  void aLongNameIsCut() {
    init("x".repeat(62) + "-y");

    assertThat(spec("x".repeat(62) + "-y").stack()).isEqualTo("x".repeat(62));
  }

  @Test
  void aNameThatYamlWouldTakeForAnotherTypeStaysAText() {
    init("1e3", "--form", "yaml");

    assertThat(spec("1e3").stack()).isEqualTo("1e3");
  }

  @Test
  void commandsToCopyAreQuoted() {
    assertThat(init("it's here").out()).contains("it'\\''s here'");
  }

  @Test
  void aNameIsAskedForWhereNoneCanBeMade() {
    var refused = init("日本");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("DRY0937").contains("--name fraud");
    assertThat(at("日本")).doesNotExist();
    assertThat(init("日本", "--name", "nihon").code()).isZero();
    assertThat(spec("日本").stack()).isEqualTo("nihon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "-a", "a/b", "../a"})
  void aNameThatIsGivenIsTakenAsItIsOrRefused(String name) {
    var refused = init("shop", "--name=" + name);

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("DRY0937").contains("\"" + name + "\"");
    assertThat(at("shop")).doesNotExist();
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    Files.writeString(at("shop"), "mine");

    var refused = init("shop");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("DRY0936").contains("it is a file");
    assertThat(at("shop")).hasContent("mine");
  }

  @Test
  void whatFailsHalfWayCanBeDoneAgain() throws IOException {
    Files.createDirectories(at("shop"));
    Files.writeString(at("shop/model"), "in the way");

    var refused = init("shop");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("DRY0936").contains(at("shop/model").toString());
    assertThat(at("shop/shop.drydock.hcl")).doesNotExist();
    Files.delete(at("shop/model"));
    assertThat(init("shop").code()).isZero();
  }

  @Test
  void aDirectoryThatMayNotBeWrittenIsNamed() throws IOException {
    Files.createDirectories(at("shop"));
    assumeThat(at("shop").toFile().setWritable(false)).isTrue();
    // Whoever runs as root may write everywhere.
    assumeThat(Files.isWritable(at("shop"))).isFalse();

    var refused = init("shop", "--runtime", "kubernetes");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("DRY0936").contains("permissions");
  }
}
