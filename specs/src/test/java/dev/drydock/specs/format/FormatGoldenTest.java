package dev.drydock.specs.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.Golden;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every case of `golden/format`: an input of either form, and what comes of it.
class FormatGoldenTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("house.root", "..")).resolve("examples");

  @TestFactory
  Stream<DynamicTest> everyInputHasItsCanonicalForm() {
    return Golden.tests("format", FormatGoldenTest::play);
  }

  private static void play(Path directory) {
    var form = Files.exists(directory.resolve("input.hcl")) ? Form.HCL : Form.YAML;
    var name = form.named("input");
    var source = new Source(name, Golden.text(directory, name));
    boolean converts = directory.getFileName().toString().startsWith("to-");
    var made = converts ? Formatter.convert(source, form) : Formatter.format(source, form);

    if (!made.diagnostics().isEmpty()) {
      var told = DiagnosticText.plain(List.of(source)).render(made.diagnostics());
      Golden.check(directory, "expected.txt", told);
    }
    if (!made.isReadable()) {
      assertThat(made.text()).isEqualTo(source.text());
      return;
    }
    var other = converts ? form.other() : form;
    Golden.check(directory, other.named("expected"), made.text());
    var again = Formatter.format(new Source(other.named("expected"), made.text()));
    assertThat(again.text()).as("formatted once more").isEqualTo(made.text());
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsCanonical() throws IOException {
    try (var found = Files.walk(EXAMPLES)) {
      return found.filter(SpecReader::isSpec).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> canonical(file)));
    }
  }

  private static void canonical(Path file) throws IOException {
    var text = Files.readString(file);

    assertThat(Formatter.format(new Source(file.toString(), text)).text())
        .as("drydock fmt writes it")
        .isEqualTo(text);
  }
}
