package dev.drydock.specs.diagnostic;

/// Takes out of others' words what a terminal or a log would obey: control characters, and those
/// that turn the direction of writing, so that what is shown is what is there.
public final class Inert {
  private static final int REPLACEMENT = 0xFFFD;

  private Inert() {}

  /// Return words that stay on one line.
  public static String line(String words) {
    return without(words, "\t");
  }

  /// Return words that may go over several lines.
  public static String lines(String words) {
    return without(words, "\t\n");
  }

  private static String without(String words, String kept) {
    if (words.codePoints().noneMatch(point -> obeyed(point) && kept.indexOf(point) < 0)) {
      return words;
    }
    var inert = new StringBuilder();
    words
        .codePoints()
        .map(point -> obeyed(point) && kept.indexOf(point) < 0 ? REPLACEMENT : point)
        .forEach(inert::appendCodePoint);
    return inert.toString();
  }

  private static boolean obeyed(int point) {
    return Character.isISOControl(point)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }
}
