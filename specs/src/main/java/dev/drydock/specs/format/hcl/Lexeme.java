package dev.drydock.specs.format.hcl;

import dev.drydock.specs.hcl.Token.Kind;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/// A token on its way to its place.
final class Lexeme {
  private final Kind kind;
  private final String text;
  private int gap;

  Lexeme(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  Kind kind() {
    return kind;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  String text() {
    return text;
  }

  /// Return how many spaces stand before it.
  int gap() {
    return gap;
  }

  void gap(int spaces) {
    gap = spaces;
  }

  /// Whether it is a comment that ends with its line.
  boolean isLineComment() {
    return kind == Kind.COMMENT && !text.startsWith("/*");
  }

  /// Return how many columns the lexemes take, the space before them with it.
  static int columns(List<Lexeme> lexemes) {
    return lexemes.stream().mapToInt(one -> one.gap + columns(one.text)).sum();
  }

  private static int columns(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text.length();
    }
    var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    int columns = 0;
    while (graphemes.next() != BreakIterator.DONE) {
      columns++;
    }
    return columns;
  }
}
