package dev.drydock.specs.format.yaml;

import java.util.regex.Pattern;

/// Chooses how a text is written: plain where nobody could take it for anything else, in quotes, or
/// as a block.
final class Quoting {
  /// What YAML 1.2 or 1.1 takes for something other than a text: null, booleans, numbers in all
  /// their forms, and times.
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)null|~|true|false|yes|no|on|off|y|n|=|<<"
              + "|[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+)"
              + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
              + "|[-+]?(\\.[0-9_]+|[0-9][0-9_]*(\\.[0-9_]*)?)(e[-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|nan)"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \\t].*)?");

  /// What no indicator can be mistaken for, whatever follows.
  private static final Pattern BEGINNING = Pattern.compile("[\\p{L}\\p{N}_/$.(+<=^~;\\\\].*");

  private Quoting() {}

  /// Whether a text can stand without quotes.
  ///
  /// @param flow whether it stands between brackets
  static boolean isPlain(String text, boolean flow) {
    return BEGINNING.matcher(text).matches()
        && !OTHER.matcher(text).matches()
        && text.codePoints().allMatch(Quoting::isPrintable)
        && !text.endsWith(" ")
        && !text.endsWith(":")
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.startsWith("---")
        && !text.startsWith("...")
        && (!flow || text.chars().noneMatch(c -> ",[]{}".indexOf(c) >= 0));
  }

  /// Return a text on one line, in quotes if it needs them.
  static String line(String text, boolean flow) {
    if (isPlain(text, flow)) {
      return text;
    }
    boolean doubles = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
    return doubles && text.codePoints().allMatch(Quoting::isPrintable)
        ? "'" + text.replace("'", "''") + "'"
        : doubled(text);
  }

  /// Whether a text is one for a literal block: it has several lines, and its blanks can be seen.
  static boolean isLiteral(String text) {
    return text.indexOf('\n') >= 0
        && !text.endsWith("\n\n")
        && !text.startsWith(" ")
        && !text.startsWith("\n")
        && text.lines().noneMatch(line -> line.endsWith(" "))
        && text.codePoints().allMatch(c -> c == '\n' || isPrintable(c));
  }

  private static boolean isPrintable(int c) {
    boolean control = c < ' ' || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029;
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !half && c != 0xFEFF && (c & 0xFFFE) != 0xFFFE;
  }

  private static String doubled(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '\r' -> quoted.append("\\r");
            default -> {
              if (isPrintable(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(escaped(c));
              }
            }
          }
        });
    return quoted.append('"').toString();
  }

  private static String escaped(int c) {
    var hex = Integer.toHexString(c);
    return c > 0xFFFF
        ? "\\U" + "0".repeat(8 - hex.length()) + hex
        : "\\u" + "0".repeat(4 - hex.length()) + hex;
  }
}
