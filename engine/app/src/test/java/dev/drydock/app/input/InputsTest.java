package dev.drydock.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.input.Inputs.Given.Var;
import dev.drydock.app.input.Inputs.Given.VarFile;
import dev.drydock.specs.check.Checker;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.diagnostic.Severity;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
  private static final String SPEC =
      """
      drydock {
        stack = "s"
      }

      variable "v" {
        type    = string
        default = "default"
      }

      variable "sizes" {
        type    = list(number)
        default = []
      }

      variable "key" {
        default   = ""
        sensitive = true
      }
      """;

  @TempDir Path directory;

  @BeforeEach
  void writeTheSpec() throws IOException {
    Files.writeString(directory.resolve("s.drydock.hcl"), SPEC);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private Inputs.Values values(Map<String, String> environment, Inputs.Given... flags) {
    return new Inputs(environment, List.of(flags)).values(SpecReader.read(directory));
  }

  private static String origin(Inputs.Values values) {
    return values.byName().getOrDefault("v", Value.of("default")) instanceof Value.Text(var text)
        ? text
        : "";
  }

  /// Each source stands once below and once above its neighbour.
  @ParameterizedTest
  @CsvSource({
    "default,environment,environment",
    "environment,a-hcl,a-hcl",
    "environment,b-yaml,b-yaml",
    "a-hcl,b-yaml,b-yaml",
    "b-yaml,c-yml,c-yml",
    "a-hcl,c-yml,c-yml",
    "c-yml,var,var",
    "c-yml,file,file",
    "environment,var,var",
    "environment,file,file",
    "a-hcl,var,var",
    "a-hcl,file,file",
    "var,file,file",
    "file,var,var",
    "var,var2,var2",
    "file,file2,file2",
  })
  void whatComesLaterWins(String weaker, String stronger, String winner) throws IOException {
    var environment = new LinkedHashMap<String, String>();
    var flags = new ArrayList<Inputs.Given>();
    for (var source : List.of(weaker, stronger)) {
      give(source, environment, flags);
    }

    var values = values(environment, flags.toArray(Inputs.Given[]::new));

    assertThat(origin(values)).isEqualTo(winner);
    assertThat(values.diagnostics()).isEmpty();
  }

  private void give(String source, Map<String, String> environment, List<Inputs.Given> flags)
      throws IOException {
    switch (source) {
      case "environment" -> environment.put("DRYDOCK_VAR_v", source);
      case "a-hcl" -> file("a.auto.drydockvars.hcl", "v = \"a-hcl\"\n");
      case "b-yaml" -> file("b.auto.drydockvars.yaml", "v: b-yaml\n");
      case "c-yml" -> file("c.auto.drydockvars.yml", "v: c-yml\n");
      case "var", "var2" -> flags.add(new Var("v", source));
      case "file", "file2" ->
          flags.add(new VarFile(file(source + ".hcl", "v = \"%s\"\n".formatted(source))));
      default -> assertThat(source).isEqualTo("default");
    }
  }

  @Test
  void aTextOnTheCommandLineIsReadAsTheVariablesTypeDemands() {
    var values = values(Map.of("DRYDOCK_VAR_sizes", "[1, 2]"), new Var("v", "[1, 2]")).byName();

    assertThat(values.get("v")).isEqualTo(Value.of("[1, 2]"));
    assertThat(values.get("sizes")).isInstanceOf(Value.Sequence.class);
  }

  @Test
  void anUnknownNameIsAnErrorOnTheCommandLineAWarningInAFileAndNothingInTheEnvironment()
      throws IOException {
    var typed = values(Map.of(), new Var("size", "1")).diagnostics();
    assertThat(typed).extracting("code").asString().isEqualTo("[DRY0233]");
    assertThat(typed.getFirst().severity()).isEqualTo(Severity.ERROR);
    assertThat(typed.getFirst().suggestion()).isEqualTo("sizes");

    file("a.auto.drydockvars.hcl", "other = 1\n");
    var read = values(Map.of("DRYDOCK_VAR_another", "1"));
    var spec = new Checker().check(SpecReader.read(directory), read.byName());
    assertThat(read.diagnostics()).isEmpty();
    assertThat(spec.warnings()).extracting("code").asString().isEqualTo("[DRY0222]");
  }

  @Test
  void theEnvironmentReachesASpecInYaml() throws IOException {
    Files.delete(directory.resolve("s.drydock.hcl"));
    file(
        "s.drydock.yaml",
        "drydock: {stack: s}\nvariable:\n  v: {type: string}\n  key: {sensitive: true}\n");

    var values = values(Map.of("DRYDOCK_VAR_v", "environment"));

    assertThat(origin(values)).isEqualTo("environment");
    assertThat(Variables.sensitive(SpecReader.read(directory))).containsExactly("key");
  }

  @ParameterizedTest
  @CsvSource({
    "key = \"hunter2",
    "key = hunter2",
    "key = [\"hunter2\"",
    "sizes = \"hunter2\"",
    "key = upper([\"hunter2\"])",
  })
  void aFaultyFileOfSecretsIsNotRepeated(String line) throws IOException {
    file("a.auto.drydockvars.hcl", line + "\n");
    var document = SpecReader.read(directory);

    var values = values(Map.of());
    var found = new ArrayList<>(values.diagnostics());
    try {
      new Checker().check(document, values.byName());
    } catch (Faults faults) {
      found.addAll(faults.diagnostics());
    }

    var sources = new ArrayList<>(document.sources());
    sources.addAll(values.sources());
    assertThat(found).isNotEmpty();
    assertThat(DiagnosticText.plain(sources).render(found)).doesNotContain("hunter2");
    assertThat(found).extracting(Diagnostic::detail).noneMatch(one -> one.contains("hunter2"));
  }
}
