package dev.drydock.specs.diagnostic;

import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Renders diagnostics for people, with the user's own lines.
public final class DiagnosticText {
  private static final int CONTEXT_LINES = 2;
  private static final int WIDTH = 100;
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.<Diagnostic, Boolean>comparing(one -> one.place().isEmpty())
          .thenComparing(one -> one.place().orElse(DiagnosticJson.NOWHERE))
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::detail);

  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private final Paint paint;

  private DiagnosticText(List<Source> sources, Paint paint) {
    for (var source : sources) {
      lines.put(source.name(), source.lines());
    }
    this.paint = paint;
  }

  /// Render without colours.
  public static DiagnosticText plain(List<Source> sources) {
    return new DiagnosticText(sources, Paint.PLAIN);
  }

  /// Render with ANSI colours, for a terminal.
  public static DiagnosticText coloured(List<Source> sources) {
    return new DiagnosticText(sources, Paint.ANSI);
  }

  /// Return the diagnostics in the order in which people read them: by place, those without a place
  /// last.
  public static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
    var sorted = new ArrayList<>(diagnostics);
    sorted.sort(BY_PLACE);
    return List.copyOf(sorted);
  }

  /// Render all, sorted by place, with a blank line between two.
  public String render(List<Diagnostic> diagnostics) {
    var parts = sorted(diagnostics).stream().map(this::render).toList();
    return String.join("\n", parts);
  }

  /// Render one; ends with a line break.
  public String render(Diagnostic diagnostic) {
    var out = new StringBuilder();
    header(out, diagnostic);
    var excerpt = new Excerpt(paint, diagnostic.severity());
    diagnostic
        .place()
        .ifPresent(span ->
            excerpt.write(out.append('\n'), span, of(span), CONTEXT_LINES, diagnostic.label()));
    for (var related : diagnostic.related()) {
      excerpt.write(out.append('\n'), related.span(), of(related.span()), 0, related.label());
    }
    if (!diagnostic.detail().isEmpty()) {
      paragraph(out.append('\n'), Inert.lines(diagnostic.detail()));
    }
    out.append('\n');
    suggestion(out, Inert.lines(diagnostic.suggestion()));
    return out.append("  See site/diagnostics/")
        .append(diagnostic.code().name())
        .append(".md\n")
        .toString();
  }

  private void header(StringBuilder out, Diagnostic diagnostic) {
    var word =
        switch (diagnostic.severity()) {
          case ERROR -> "Error";
          case WARNING -> "Warning";
        };
    var code = word + "[" + diagnostic.code().name() + "]";
    out.append(paint.severity(diagnostic.severity(), code));
    out.append(paint.bold(": " + diagnostic.code().summary())).append('\n');
  }

  private List<String> of(Span span) {
    return lines.getOrDefault(span.file(), List.of());
  }

  private static void suggestion(StringBuilder out, String suggestion) {
    if (suggestion.isEmpty()) {
      return;
    }
    if (suggestion.chars().noneMatch(Character::isWhitespace)) {
      out.append("  Did you mean \"").append(suggestion).append("\"?\n");
      return;
    }
    out.append("  Write instead:\n\n");
    suggestion.lines().forEach(line -> out.append("    ").append(line).append('\n'));
    out.append('\n');
  }

  /// Break full sentences into lines; a line that is indented, a command to copy, stays as it is.
  private static void paragraph(StringBuilder out, String detail) {
    for (var line : detail.lines().toList()) {
      if (line.isBlank() || line.startsWith(" ")) {
        out.append(line.isBlank() ? "" : "  " + line).append('\n');
      } else {
        fill(out, line);
      }
    }
  }

  private static void fill(StringBuilder out, String sentence) {
    var column = 0;
    for (var word : sentence.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        out.append('\n');
        column = 0;
      }
      out.append(column == 0 ? "  " : " ").append(word);
      column += (column == 0 ? 2 : 1) + word.length();
    }
    out.append('\n');
  }
}
