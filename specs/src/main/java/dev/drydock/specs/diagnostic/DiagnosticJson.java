package dev.drydock.specs.diagnostic;

import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Lays diagnostics out for programs, as maps, lists, texts, numbers and nulls: the fields that
/// Terraform's `validate -json` has (its documentation, "JSON Output Format"), and `code`,
/// `related`, `suggestion` beside them.
public final class DiagnosticJson {
  /// Stands where no file is concerned, because `range` is always there.
  static final Span NOWHERE = new Span("", Position.START, Position.START);

  private static final String FORMAT_VERSION = "1.0";

  private static final int CODE_LINES_MAX = 200;
  private static final int LINE_MAX = 2_000;
  private static final int CONTEXT_LINES_MAX = 1_000;

  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  public DiagnosticJson(List<Source> sources) {
    for (var source : sources) {
      lines.put(source.name(), source.lines());
    }
  }

  /// Return the fields of the document of `validate --format json`, in their order, for whoever
  /// writes it.
  public SequencedMap<String, @Nullable Object> document(List<Diagnostic> diagnostics) {
    var errors = count(diagnostics, Severity.ERROR);
    var document = new LinkedHashMap<String, @Nullable Object>();
    document.put("format_version", FORMAT_VERSION);
    document.put("valid", errors == 0);
    document.put("error_count", errors);
    document.put("warning_count", count(diagnostics, Severity.WARNING));
    document.put(
        "diagnostics", DiagnosticText.sorted(diagnostics).stream().map(this::fields).toList());
    return document;
  }

  private static long count(List<Diagnostic> diagnostics, Severity severity) {
    return diagnostics.stream().filter(one -> one.severity() == severity).count();
  }

  /// Return one diagnostic's fields in their order, of maps, lists, texts, numbers and nulls, for
  /// whoever writes it into another document.
  public SequencedMap<String, @Nullable Object> fields(Diagnostic diagnostic) {
    var span = diagnostic.place().orElse(NOWHERE);
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    fields.put("code", diagnostic.code().name());
    fields.put("summary", diagnostic.code().summary());
    fields.put("detail", detail(diagnostic));
    fields.put("range", range(span));
    var snippet = snippet(span);
    if (snippet != null) {
      fields.put("snippet", snippet);
    }
    fields.put("related", diagnostic.related().stream().map(DiagnosticJson::related).toList());
    fields.put("suggestion", diagnostic.suggestion());
    return fields;
  }

  private static String detail(Diagnostic diagnostic) {
    var label = diagnostic.label();
    var detail = diagnostic.detail();
    return label.isEmpty() || detail.isEmpty() ? label + detail : label + ". " + detail;
  }

  private static Map<String, Object> related(Related related) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("label", related.label());
    fields.put("range", range(related.span()));
    return fields;
  }

  private static Map<String, Object> range(Span span) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("filename", span.file());
    fields.put("start", position(span.start()));
    fields.put("end", position(span.end()));
    return fields;
  }

  private static Map<String, Object> position(Position position) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("line", position.line());
    fields.put("column", position.column());
    fields.put("byte", position.offset());
    return fields;
  }

  private @Nullable Map<String, @Nullable Object> snippet(Span span) {
    var known = lines.getOrDefault(span.file(), List.of());
    int first = span.start().line();
    int last = Math.min(Math.min(span.end().line(), known.size()), first + CODE_LINES_MAX);
    boolean small =
        first <= last
            && known.subList(first - 1, last).stream().allMatch(one -> one.length() <= LINE_MAX);
    return small ? new Snippet(known, span, last).fields() : null;
  }

  /// The lines of a span, as Terraform shows them.
  ///
  /// @param last the last line that is shown
  private record Snippet(List<String> lines, Span span, int last) {
    Map<String, @Nullable Object> fields() {
      var first = span.start().line();
      var code = String.join("\n", lines.subList(first - 1, last));
      var length = code.getBytes(StandardCharsets.UTF_8).length;
      var start = bytesBefore(lines.get(first - 1), span.start().column());
      var end = start + span.end().offset() - span.start().offset();
      var fields = new LinkedHashMap<String, @Nullable Object>();
      fields.put("context", context());
      fields.put("code", code);
      fields.put("start_line", first);
      fields.put("highlight_start_offset", start);
      fields.put("highlight_end_offset", Math.clamp(end, start, length));
      fields.put("values", new ArrayList<>());
      return fields;
    }

    private static int bytesBefore(String line, int column) {
      var clusters = Cells.graphemes(line);
      var before = clusters.subList(0, Math.min(column - 1, clusters.size()));
      return String.join("", before).getBytes(StandardCharsets.UTF_8).length;
    }

    /// Return the header of the outermost block around the span, found by its indentation.
    private @Nullable String context() {
      int first = span.start().line();
      for (int number = first; number >= Math.max(1, first - CONTEXT_LINES_MAX); number--) {
        var line = lines.get(number - 1);
        if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
          var brace = line.indexOf('{');
          return brace < 0 || line.contains("=") ? null : line.substring(0, brace).strip();
        }
      }
      return null;
    }
  }
}
