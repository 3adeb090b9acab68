package dev.drydock.specs.hcl;

import java.util.ArrayList;
import java.util.List;

/// Take white space away: beside `~`, and before the lines of a heredoc that starts with `<<-`.
final class Indents {
  private Indents() {}

  static String trimStart(String text) {
    int at = 0;
    while (at < text.length() && isSpace(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return text.substring(at);
  }

  static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(0, end);
  }

  /// Move all lines to the left by what the least indented one has; lines of nothing but space do
  /// not count and stay.
  static List<Piece> flush(List<Piece> pieces) {
    int least = Integer.MAX_VALUE;
    boolean lineStart = true;
    for (var piece : pieces) {
      if (lineStart && !isBlank(piece)) {
        least = Math.min(least, indent(piece));
      }
      lineStart = piece instanceof Piece.Literal literal && literal.text().endsWith("\n");
    }
    var flushed = new ArrayList<Piece>();
    lineStart = true;
    for (var piece : pieces) {
      flushed.add(lineStart && !isBlank(piece) ? without(piece, least) : piece);
      lineStart = piece instanceof Piece.Literal literal && literal.text().endsWith("\n");
    }
    return flushed;
  }

  private static boolean isBlank(Piece piece) {
    return piece instanceof Piece.Literal literal
        && literal.text().endsWith("\n")
        && trimStart(literal.text()).isEmpty();
  }

  private static int indent(Piece piece) {
    return piece instanceof Piece.Literal literal
        ? literal.text().length() - trimStart(literal.text()).length()
        : 0;
  }

  private static Piece without(Piece piece, int indent) {
    return piece instanceof Piece.Literal literal
        ? literal.with(literal.text().substring(indent))
        : piece;
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == 0x85;
  }
}
