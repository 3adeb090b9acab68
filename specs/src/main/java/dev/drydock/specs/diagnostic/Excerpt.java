package dev.drydock.specs.diagnostic;

import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import java.util.List;

/// Shows a place of a file: the user's own lines, and carets under the marked text.
final class Excerpt {
  private static final int LINE_MAX = 2_000;

  private final Paint paint;
  private final Severity severity;

  Excerpt(Paint paint, Severity severity) {
    this.paint = paint;
    this.severity = severity;
  }

  /// Write `file:line:column`, up to `before` lines of context, the marked line, and the label
  /// (`words`).
  void write(StringBuilder out, Span span, List<String> lines, int before, String words) {
    var label = Inert.line(words);
    var line = span.start().line();
    out.append("  ").append(Inert.line(span.file())).append(':').append(line);
    out.append(':').append(span.start().column()).append('\n');
    if (line > lines.size()) {
      note(out, label);
      return;
    }
    var digits = Integer.toString(line).length();
    for (int number = Math.max(1, line - before); number <= line; number++) {
      numbered(out, number, digits, lines.get(number - 1));
    }
    if (lines.get(line - 1).length() > LINE_MAX) {
      note(out, label);
    } else {
      carets(out, span, lines.get(line - 1), digits, label);
    }
  }

  private void numbered(StringBuilder out, int number, int digits, String text) {
    var shown = Integer.toString(number);
    var gutter = "   " + " ".repeat(digits - shown.length()) + shown + " |";
    out.append(paint.faint(gutter)).append(shown(text)).append('\n');
  }

  /// A line that fills a screen, let alone a memory, shows nothing.
  private static String shown(String text) {
    if (text.length() > LINE_MAX) {
      return " (a line of " + text.length() + " characters)";
    }
    return text.isBlank() ? "" : " " + Inert.line(text);
  }

  private void carets(StringBuilder out, Span span, String text, int digits, String label) {
    var clusters = Cells.graphemes(text);
    var from = Math.min(span.start().column() - 1, clusters.size());
    var to = Math.clamp(lastColumn(span, clusters.size()), from, clusters.size());
    var width = Math.max(1, Cells.width(clusters.subList(from, to)));
    out.append(paint.faint("   " + " ".repeat(digits) + " |")).append(' ');
    out.append(Cells.blanks(clusters.subList(0, from)));
    out.append(paint.severity(severity, "^".repeat(width) + (label.isEmpty() ? "" : " " + label)));
    out.append('\n');
  }

  /// Return the column where the marking ends on the span's first line.
  private static int lastColumn(Span span, int length) {
    Position end = span.end();
    return end.line() > span.start().line() ? length : end.column() - 1;
  }

  private static void note(StringBuilder out, String label) {
    if (!label.isEmpty()) {
      out.append("   ").append(label).append('\n');
    }
  }
}
