package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.diagnostic.Severity;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One spec with ten different faults, and how they are shown. `-Dgolden.update=true` writes the
/// golden files.
class TenFaultsTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/ten-faults");

  private final Document document = SpecReader.read(DIRECTORY);
  private final List<Diagnostic> diagnostics =
      Checking.diagnostics(document, new LinkedHashMap<>());

  @Test
  void reportsTenFaultsWithTenCodesInOneRun() {
    assertThat(diagnostics).hasSize(10).allMatch(one -> one.severity() == Severity.ERROR);
    assertThat(diagnostics.stream().map(Diagnostic::code).distinct()).hasSize(10);
  }

  @Test
  void everyFaultHasAPlaceAndTheyAreSortedByIt() {
    assertThat(diagnostics).allMatch(one -> one.place().isPresent());
    assertThat(diagnostics.stream().map(one -> one.place().orElseThrow())).isSorted();
  }

  @Test
  void showsThemToPeople() throws IOException {
    golden("golden.txt", DiagnosticText.plain(sources()).render(diagnostics));
  }

  private List<Source> sources() {
    return document.sources();
  }

  private static void golden(String name, String text) throws IOException {
    var file = DIRECTORY.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, text);
    }
    assertThat(file).content().isEqualTo(text);
  }
}
