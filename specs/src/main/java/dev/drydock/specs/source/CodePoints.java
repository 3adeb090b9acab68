package dev.drydock.specs.source;

import java.util.stream.IntStream;

/// Translate places of a text that count code points, as parsers of YAML do, into indexes of its
/// characters.
public final class CodePoints {
  private final int length;

  /// The character index of every code point; empty where the two are the same.
  private final int[] indexes;

  private CodePoints(int length, int[] indexes) {
    this.length = length;
    this.indexes = indexes;
  }

  public static CodePoints of(String text) {
    boolean plain = text.codePointCount(0, text.length()) == text.length();
    return new CodePoints(text.length(), plain ? new int[0] : starts(text));
  }

  private static int[] starts(String text) {
    return IntStream.rangeClosed(0, text.length())
        .filter(at ->
            at == 0
                || at == text.length()
                || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)))
        .toArray();
  }

  /// Return the index of the character where a code point starts; the text's length for one behind
  /// its end.
  public int index(int codePoint) {
    boolean same = indexes.length == 0 || codePoint >= indexes.length;
    return Math.min(length, same ? codePoint : indexes[codePoint]);
  }
}
