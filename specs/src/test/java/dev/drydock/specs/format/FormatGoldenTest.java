package dev.drydock.specs.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.Golden;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every case of `golden/format`: an input of either form, and what comes of it.
class FormatGoldenTest {
  @TestFactory
  Stream<DynamicTest> everyInputHasItsCanonicalForm() {
    return Golden.tests("format", FormatGoldenTest::play);
  }

  private static void play(Path directory) {
    var name = Files.exists(directory.resolve("input.hcl")) ? "input.hcl" : "input.yaml";
    var source = new Source(name, Golden.text(directory, name));
    var formatted = Formatter.format(source);

    Golden.check(directory, name.replace("input", "expected"), formatted.text());

    var again = Formatter.format(new Source(name, formatted.text()));
    assertThat(again.text()).as("formatted twice").isEqualTo(formatted.text());
    if (!formatted.isReadable()) {
      assertThat(formatted.text()).isEqualTo(source.text());
      var told = DiagnosticText.plain(List.of(source)).render(formatted.diagnostics());
      Golden.check(directory, "expected.txt", told);
    }
  }
}
