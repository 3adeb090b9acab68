package dev.drydock.core.render.diagnostic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.render.form.Sarif;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Span;
import dev.drydock.spi.object.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Writes diagnostics as SARIF 2.1.0: a rule per code that was found, a result per diagnostic, a
/// fix where a suggestion replaces exactly what is marked.
public final class DiagnosticSarif {
  private static final Pattern WORD = Pattern.compile("[\\w./-]+");
  private static final Pattern REFERENCE = Pattern.compile("[a-z_]+\\.[\\w.-]+");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\$%{]*\"");

  private final Verdict verdict;
  private final Units units;
  private final Sarif log = new Sarif("drydock validate", "utf16CodeUnits");
  private final List<Code> codes;
  private final TreeMap<String, Integer> seen = new TreeMap<>();

  private DiagnosticSarif(Verdict verdict) {
    this.verdict = verdict;
    this.units = new Units(verdict.sources());
    this.codes = verdict.diagnostics().stream().map(Diagnostic::code).distinct().sorted().toList();
  }

  /// Return the log, ending in a newline.
  public static String render(Verdict verdict) {
    var form = new DiagnosticSarif(verdict);
    form.codes.forEach(form::rule);
    verdict.diagnostics().forEach(form::result);
    return form.log.text();
  }

  private void rule(Code code) {
    var rule = log.rule(code.name(), code.summary());
    var page = "site/diagnostics/" + code + ".md";
    rule.putObject("help")
        .put("text", "An example, the reason and the remedy: " + page)
        .put("markdown", "An example, the reason and the remedy: [" + code + "](" + page + ")");
    rule.putObject("defaultConfiguration").put("level", code.stops() ? "error" : "warning");
  }

  private void result(Diagnostic diagnostic) {
    var code = diagnostic.code();
    var result =
        log.result(
            code.name(),
            codes.indexOf(code),
            Verdict.level(diagnostic),
            Verdict.message(diagnostic));
    diagnostic.place().ifPresent(span -> place(diagnostic, span, result));
    result
        .putObject("partialFingerprints")
        .put("drydockDiagnostic/v1", Digest.hex(fingerprint(diagnostic)));
  }

  private void place(Diagnostic diagnostic, Span span, ObjectNode result) {
    result.putArray("locations").addObject().set("physicalLocation", physical(span));
    var related = diagnostic.related();
    if (!related.isEmpty()) {
      var locations = result.putArray("relatedLocations");
      for (int index = 0; index < related.size(); index++) {
        var location = locations.addObject().put("id", index + 1);
        location.putObject("message").put("text", related.get(index).label());
        location.set("physicalLocation", physical(related.get(index).span()));
      }
    }
    replacement(diagnostic, span).ifPresent(text -> fix(text, span, result));
  }

  private ObjectNode physical(Span span) {
    return Sarif.physical(verdict.file().apply(span.file()), region(span));
  }

  private ObjectNode region(Span span) {
    return Sarif.region(span.start().line(), units.start(span), span.end().line(), units.end(span));
  }

  /// Return what replaces the marked text, where the suggestion is of its sort: a word for a word,
  /// a text for a text in quotes.
  private Optional<String> replacement(Diagnostic diagnostic, Span span) {
    var suggestion = diagnostic.suggestion();
    if (!WORD.matcher(suggestion).matches()) {
      return Optional.empty();
    }
    return units
        .text(span)
        .flatMap(marked -> {
          if (QUOTED.matcher(marked).matches()) {
            return REFERENCE.matcher(suggestion).matches()
                ? Optional.empty()
                : Optional.of('"' + suggestion + '"');
          }
          return WORD.matcher(marked).matches() ? Optional.of(suggestion) : Optional.empty();
        });
  }

  private void fix(String text, Span span, ObjectNode result) {
    var fix = result.putArray("fixes").addObject();
    fix.putObject("description").put("text", "Write " + text + " instead");
    var change = fix.putArray("artifactChanges").addObject();
    change.set("artifactLocation", Sarif.artifact(verdict.file().apply(span.file())));
    var replacement = change.putArray("replacements").addObject();
    replacement.set("deletedRegion", region(span));
    replacement.putObject("insertedContent").put("text", text);
  }

  /// Stay the same while lines move: the code, the file and what is said, and the how-manyth of
  /// those that are alike.
  private String fingerprint(Diagnostic diagnostic) {
    var parts = new ArrayList<String>();
    parts.add(diagnostic.code().name());
    diagnostic.place().ifPresent(span -> parts.add(verdict.file().apply(span.file())));
    parts.add(diagnostic.label());
    diagnostic.place().flatMap(units::text).ifPresent(parts::add);
    var whole = String.join("\n", parts);
    return whole + "\n" + seen.merge(whole, 1, Integer::sum);
  }
}
