package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Severity;
import dev.drydock.specs.read.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every code has a page in one form, and the page's example still triggers the code.
class DiagnosticPagesTest {
  private static final Path PAGES =
      Path.of(System.getProperty("house.root", "..")).resolve("site/diagnostics");
  private static final Pattern FORM =
      Pattern.compile(
          """
          # (DRY\\d{4}): ([^
          ]+)

          ## Example

          ```(hcl|yaml|text)
          (.+?)
          ```

          ## Why

          .+?

          ## What to do

          .+
          """,
          Pattern.DOTALL);

  private static final Pattern FILE = Pattern.compile("# (\\S+\\.drydock\\.(?:hcl|yaml))");

  /// Their faults lie in files as such, in what is given beside the spec, or in a conversion.
  private static final List<Code> NOT_IN_A_SPEC =
      List.of(
          Code.DRY0101,
          Code.DRY0102,
          Code.DRY0103,
          Code.DRY0104,
          Code.DRY0105,
          Code.DRY0171,
          Code.DRY0190,
          Code.DRY0191,
          Code.DRY0222,
          Code.DRY0232,
          Code.DRY0233,
          Code.DRY0335);

  /// What the index puts together, by how its codes begin.
  private static final SequencedMap<String, String> SUBJECTS = subjects();

  @TempDir Path directory;

  private static SequencedMap<String, String> subjects() {
    var subjects = new LinkedHashMap<String, String>();
    subjects.put("DRY010", "Files");
    subjects.put("DRY011", "Evaluation");
    subjects.put("DRY012", "HCL");
    subjects.put("DRY013", "HCL, further");
    subjects.put("DRY014", "YAML");
    subjects.put("DRY015", "HCL and evaluation, further");
    subjects.put("DRY016", "Language, further");
    subjects.put("DRY017", "YAML, further");
    subjects.put("DRY018", "Functions");
    subjects.put("DRY019", "Formatting");
    subjects.put("DRY02", "Words, references, values, modules and repetition");
    subjects.put("DRY03", "Rules of the kinds");
    subjects.put("DRY04", "The plan");
    subjects.put("DRY05", "Apply");
    subjects.put("DRY06", "Endpoints that were applied");
    subjects.put("DRY07", "Drift");
    subjects.put("DRY09", "The command line");
    return subjects;
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasAPageInTheOneForm(Code code) throws IOException {
    var page = FORM.matcher(text(code));

    assertThat(page.matches()).as("the form of the page of %s", code).isTrue();
    assertThat(page.group(1)).isEqualTo(code.name());
    assertThat(page.group(2)).isEqualTo(code.summary());
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void theExampleTriggersTheCodeAndNoOtherError(Code code) throws IOException {
    var page = FORM.matcher(text(code));
    assertThat(page.matches()).isTrue();
    if (page.group(3).equals("text")) {
      assertThat(live(code) || NOT_IN_A_SPEC.contains(code)).as("needs no spec").isTrue();
      return;
    }
    write(page.group(4), "example.drydock." + page.group(3));

    var found = Checking.diagnostics(SpecReader.read(directory), new LinkedHashMap<>());

    assertThat(found.stream().map(Diagnostic::code)).as("%s", found).contains(code);
    assertThat(found.stream().filter(one -> one.severity() == Severity.ERROR))
        .as("%s", found)
        .allMatch(one -> one.code() == code || bothOfText(code, one.code()));
  }

  /// Write an example: its files stand behind each other, each but the first under a comment with
  /// its name.
  private void write(String example, String first) throws IOException {
    var file = first;
    var texts = new LinkedHashMap<String, StringBuilder>();
    for (var line : example.lines().toList()) {
      var name = FILE.matcher(line);
      if (name.matches()) {
        file = name.group(1);
      } else {
        texts.computeIfAbsent(file, _ -> new StringBuilder()).append(line).append('\n');
      }
    }
    for (var text : texts.entrySet()) {
      var path = directory.resolve(text.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, text.getValue());
    }
  }

  @Test
  void noPageIsWithoutACode() throws IOException {
    var codes = Arrays.stream(Code.values()).map(Code::name).toList();
    try (var files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("README.md"))
          .allMatch(name -> codes.contains(name.replace(".md", "")));
    }
  }

  /// `-Dgolden.update=true` writes the index.
  @Test
  void theIndexNamesEveryCodeWithItsSummary() throws IOException {
    var index = PAGES.resolve("README.md");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(index, index());
    }
    assertThat(index).content().isEqualTo(index());
  }

  private static String index() {
    var index =
        new StringBuilder(
            """
            # Diagnostics

            Every message of Drydock bears a code. A code keeps its meaning for ever; its page \
            shows an example that triggers it, the reason, and what to do.
            """);
    SUBJECTS.forEach((prefix, subject) -> {
      if (Arrays.stream(Code.values()).noneMatch(code -> code.name().startsWith(prefix))) {
        return;
      }
      index.append("\n## %s\n\n| code | summary | severity |\n|---|---|---|\n".formatted(subject));
      Arrays.stream(Code.values())
          .filter(code -> code.name().startsWith(prefix))
          .sorted(Comparator.comparing(Code::name))
          .forEach(code -> index.append(row(code)));
    });
    return index.toString();
  }

  private static String row(Code code) {
    var severity = code.severity().name().toLowerCase(Locale.ROOT);
    return "| [%s](%s.md) | %s | %s |\n".formatted(code, code, code.summary(), severity);
  }

  @Test
  void everyCodeHasASubject() {
    assertThat(Code.values())
        .allMatch(code -> SUBJECTS.keySet().stream().anyMatch(code.name()::startsWith));
  }

  /// What breaks the text at one place may leave it open at another.
  private static boolean bothOfText(Code code, Code other) {
    return ofText(code) && ofText(other);
  }

  private static boolean ofText(Code code) {
    return code.name().startsWith("DRY01");
  }

  private static boolean live(Code code) {
    return code.name().compareTo("DRY0400") > 0;
  }

  private static String text(Code code) throws IOException {
    var page = PAGES.resolve(code + ".md");
    assertThat(page).as("the page of %s", code).exists();
    return Files.readString(page);
  }
}
