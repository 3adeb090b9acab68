package dev.drydock.specs.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.Golden;
import dev.drydock.specs.check.Checker;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.hcl.ArbitraryExpressions;
import dev.drydock.specs.hcl.HclText;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Expression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A spec in the other form is the same spec, and has the same faults.
class ConversionTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("house.root", "..")).resolve("examples");

  /// They show limits, and are as large as that takes.
  private static final List<String> LARGE = List.of("DRY0170", "DRY0250");

  @TempDir private Path copies = Path.of(".");

  @TestFactory
  Stream<DynamicTest> everyExampleSaysTheSameInBothForms() throws IOException {
    try (var found = Files.list(EXAMPLES)) {
      return tests(found.filter(Files::isDirectory).sorted().toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyGoldenSpecSaysTheSameInBothForms() {
    return tests(
        Golden.cases("diagnostic").stream()
            .filter(one -> !LARGE.contains(one.getFileName().toString()))
            .toList());
  }

  private Stream<DynamicTest> tests(List<Path> directories) {
    return directories.stream()
        .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> roundTrip(one)));
  }

  private void roundTrip(Path directory) throws IOException {
    var copy = copies.resolve(directory.getFileName());
    copied(directory, copy);
    var before = said(copy);
    for (int trip = 0; trip < 2; trip++) {
      if (!converted(copy)) {
        return;
      }
      assertThat(said(copy)).isEqualTo(before);
    }
  }

  private static void copied(Path from, Path to) throws IOException {
    try (var found = Files.walk(from)) {
      for (var path : found.toList()) {
        var target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  /// Convert all specs of a directory; tell whether all could be.
  private static boolean converted(Path directory) throws IOException {
    try (var found = Files.walk(directory)) {
      for (var file : found.filter(SpecReader::isSpec).toList()) {
        var form = Form.of(file.toString());
        var source = new Source(file.getFileName().toString(), Files.readString(file));
        var made = Formatter.convert(source, form);
        if (!made.isReadable()) {
          return false;
        }
        Files.writeString(Path.of(form.other().named(file.toString())), made.text());
        Files.delete(file);
      }
    }
    return true;
  }

  /// Return what the checker makes of a directory: everything but places.
  private static List<String> said(Path directory) {
    try {
      return said(new Checker().check(SpecReader.read(directory), new LinkedHashMap<>()));
    } catch (Faults faults) {
      return codes(faults.diagnostics());
    }
  }

  private static List<String> said(Spec spec) {
    var said = new ArrayList<>(codes(spec.warnings()));
    spec.resources().stream()
        .map(one -> one.address() + " " + one.attributes().values())
        .sorted()
        .forEach(said::add);
    spec.outputs().stream().map(one -> one.name() + " " + one.value()).sorted().forEach(said::add);
    said.add(spec.stack() + " " + spec.simulator());
    return said;
  }

  private static List<String> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(one -> one.code().name()).sorted().toList();
  }

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void everyExpressionSaysTheSameInBothForms(@ForAll("expressions") Expression expression) {
    var hcl = new Source("f.hcl", "locals {\n  a = " + HclText.of(expression) + "\n}\n");

    var yaml = Formatter.convert(hcl, Form.HCL);
    assertThat(yaml.diagnostics()).as(hcl.text()).isEmpty();

    var back = Formatter.convert(new Source("f.yaml", yaml.text()), Form.YAML);
    assertThat(back.diagnostics()).as(yaml.text()).isEmpty();

    var again = Formatter.convert(new Source("f.hcl", back.text()), Form.HCL);
    assertThat(again.diagnostics()).as(back.text()).isEmpty();
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return ArbitraryExpressions.upTo(2);
  }
}
