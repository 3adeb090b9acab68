package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.Golden;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every diagnostic of reader and checker, as people see it: a directory per code, or per form of
/// it, `DRYnnnn` or `DRYnnnn-form`. Beside the spec may stand `inputs.txt`, a `name=value` per
/// line, and `month.txt`, the month that Kubernetes versions are checked against.
class GoldenDiagnosticsTest {
  private static final String FAMILY = "diagnostic";

  /// Their faults lie in files as such, which `SpecReaderTest` makes, in conversions, which
  /// `golden/format` shows, or in what is given beside the spec.
  private static final List<Code> OF_FILES =
      List.of(
          Code.DRY0101,
          Code.DRY0102,
          Code.DRY0103,
          Code.DRY0104,
          Code.DRY0105,
          Code.DRY0171,
          Code.DRY0190,
          Code.DRY0191,
          Code.DRY0232,
          Code.DRY0233);

  @TestFactory
  Stream<DynamicTest> showsWhatTheCaseExpects() {
    return Golden.tests(FAMILY, GoldenDiagnosticsTest::play);
  }

  @Test
  void everyCodeOfReaderAndCheckerHasACase() {
    var shown = Golden.cases(FAMILY).stream().map(GoldenDiagnosticsTest::code).toList();
    var codes =
        Arrays.stream(Code.values())
            .filter(code -> code.name().compareTo("DRY0400") < 0 && !OF_FILES.contains(code))
            .map(Code::name);

    assertThat(codes).as("a directory in golden/diagnostic").allMatch(shown::contains);
  }

  private static void play(Path directory) {
    var document = SpecReader.read(directory);
    var found = diagnostics(directory, document);

    assertThat(found).extracting(one -> one.code().name()).contains(code(directory));
    var text = DiagnosticText.plain(document.sources()).render(found);
    Golden.check(directory, "expected.txt", text.replace(typed(directory) + "/", ""));
  }

  private static List<Diagnostic> diagnostics(Path directory, Document document) {
    try {
      return checker(directory).check(document, inputs(directory)).warnings();
    } catch (Faults faults) {
      return faults.diagnostics();
    }
  }

  private static Checker checker(Path directory) {
    return Files.exists(directory.resolve("month.txt"))
        ? new Checker(YearMonth.parse(Golden.text(directory, "month.txt").strip()))
        : new Checker();
  }

  private static SequencedMap<String, Value> inputs(Path directory) {
    var inputs = new LinkedHashMap<String, Value>();
    if (Files.exists(directory.resolve("inputs.txt"))) {
      Golden.text(directory, "inputs.txt")
          .lines()
          .map(line -> line.split("=", 2))
          .forEach(parts -> inputs.put(parts[0], Value.of(parts[1])));
    }
    return inputs;
  }

  private static String code(Path directory) {
    return directory.getFileName().toString().split("-", 2)[0];
  }

  /// Return a directory as it stands in the names of files.
  private static String typed(Path directory) {
    return directory.normalize().toString().replace('\\', '/');
  }
}
