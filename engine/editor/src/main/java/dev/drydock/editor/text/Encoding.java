package dev.drydock.editor.text;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The unit in which an editor counts columns (LSP 3.17, `PositionEncodingKind`).
public enum Encoding {
  UTF_8("utf-8"),
  UTF_16("utf-16"),
  UTF_32("utf-32");

  private final String word;

  Encoding(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// Return the first that both sides know; UTF-16 is what everybody knows.
  public static Encoding agreed(List<String> offered) {
    for (var word : offered) {
      for (var one : values()) {
        if (one.word.equals(word)) {
          return one;
        }
      }
    }
    return UTF_16;
  }

  /// Return how many units a text has.
  int units(String text) {
    return switch (this) {
      case UTF_8 -> text.getBytes(StandardCharsets.UTF_8).length;
      case UTF_16 -> text.length();
      case UTF_32 -> text.codePointCount(0, text.length());
    };
  }
}
