package dev.drydock.core.render.diagnostic;

import dev.drydock.core.render.form.Xml;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Severity;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Writes diagnostics as JUnit XML: a suite per file, in it a failed test per error and a passed
/// one, with output, per warning; a file without errors has a passed test that says so.
public final class DiagnosticJunit {
  private static final String NAME = "drydock validate";

  private final Verdict verdict;
  private final StringBuilder text = new StringBuilder(Xml.HEADER);

  private DiagnosticJunit(Verdict verdict) {
    this.verdict = verdict;
  }

  public static String render(Verdict verdict) {
    return new DiagnosticJunit(verdict).document();
  }

  private String document() {
    var suites = suites();
    var sound = suites.values().stream().filter(DiagnosticJunit::sound).count();
    text.append("<testsuites name=\"" + NAME + "\"")
        .append(counts(verdict.diagnostics(), sound))
        .append(">\n");
    suites.forEach(this::suite);
    return text.append("</testsuites>\n").toString();
  }

  /// Return the diagnostics by file; those without a place stand under the command's name.
  private SequencedMap<String, List<Diagnostic>> suites() {
    var suites = new LinkedHashMap<String, List<Diagnostic>>();
    verdict.sources().stream()
        .map(Source::name)
        .forEach(name -> suites.put(verdict.file().apply(name), new ArrayList<>()));
    for (var one : verdict.diagnostics()) {
      var name = one.place().map(span -> verdict.file().apply(span.file())).orElse(NAME);
      suites.computeIfAbsent(name, _ -> new ArrayList<>()).add(one);
    }
    return suites;
  }

  private static boolean sound(List<Diagnostic> diagnostics) {
    return diagnostics.stream().noneMatch(one -> one.severity() == Severity.ERROR);
  }

  private static String counts(List<Diagnostic> diagnostics, long sound) {
    var failures = diagnostics.stream().filter(one -> one.severity() == Severity.ERROR).count();
    return " tests=\"%s\" failures=\"%s\" errors=\"0\" skipped=\"0\" time=\"0\""
        .formatted(diagnostics.size() + sound, failures);
  }

  private void suite(String name, List<Diagnostic> diagnostics) {
    text.append("  <testsuite name=\"")
        .append(Xml.escaped(name))
        .append('"')
        .append(counts(diagnostics, sound(diagnostics) ? 1 : 0))
        .append(">\n");
    if (sound(diagnostics)) {
      begin(name, "valid").append("/>\n");
    }
    diagnostics.forEach(one -> test(name, one));
    text.append("  </testsuite>\n");
  }

  private StringBuilder begin(String suite, String name) {
    return text.append("    <testcase classname=\"")
        .append(Xml.escaped(suite))
        .append("\" name=\"")
        .append(Xml.escaped(name))
        .append("\" time=\"0\"");
  }

  private void test(String suite, Diagnostic diagnostic) {
    var at = diagnostic.place().map(DiagnosticJunit::at).orElse("");
    begin(suite, Verdict.title(diagnostic) + at).append(">\n");
    var whole = suite + at + "\n" + Verdict.message(diagnostic);
    switch (diagnostic.severity()) {
      case ERROR ->
          text.append(
              "      <failure type=\"%s\" message=\"%s\">%s</failure>\n"
                  .formatted(diagnostic.code(), first(diagnostic), Xml.escaped(whole)));
      case WARNING ->
          text.append("      <system-out>%s</system-out>\n".formatted(Xml.escaped(whole)));
    }
    text.append("    </testcase>\n");
  }

  private static String at(Span span) {
    return " (line " + span.start().line() + ", column " + span.start().column() + ")";
  }

  private static String first(Diagnostic diagnostic) {
    return Xml.escaped(Verdict.message(diagnostic).lines().findFirst().orElse(""));
  }
}
