package dev.drydock.specs.check;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Checks specs written in tests.
public final class Checking {
  private static final Path DIRECTORY = Path.of("src/test/resources/spec");

  private Checking() {}

  /// Read HCL as the file `test.drydock.hcl`.
  public static Document hcl(String text) {
    var faults = new ArrayList<Diagnostic>();
    var source = new Source("test.drydock.hcl", text);
    var body = HclReader.file(source, faults::add);
    return new Document(DIRECTORY, List.of(source), List.of(body), faults);
  }

  /// Read YAML as the file `test.drydock.yaml`.
  public static Document yaml(String text) {
    var faults = new ArrayList<Diagnostic>();
    var source = new Source("test.drydock.yaml", text);
    var body = YamlReader.file(source, faults::add);
    return new Document(DIRECTORY, List.of(source), List.of(body), faults);
  }

  /// Check a spec that is expected to be valid.
  public static Spec spec(String text) {
    return new Checker().check(hcl(text), new LinkedHashMap<>());
  }

  /// Return errors and warnings of a spec.
  public static List<Diagnostic> diagnostics(String text) {
    return diagnostics(hcl(text), new LinkedHashMap<>());
  }

  public static List<Diagnostic> diagnostics(
      Document document, SequencedMap<String, Value> variables) {
    try {
      return new Checker().check(document, variables).warnings();
    } catch (Faults faults) {
      return faults.diagnostics();
    }
  }

  /// Return the codes of errors and warnings of a spec.
  public static List<Code> codes(String text) {
    return diagnostics(text).stream().map(Diagnostic::code).toList();
  }
}
