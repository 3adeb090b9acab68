package dev.drydock.specs.eval.function.encoding;

import java.util.Locale;

/// Write one text as YAML.
final class YamlScalar {
  private YamlScalar() {}

  /// Whether a text has several lines and nothing that a literal block cannot hold.
  static boolean fitsLiteral(String text) {
    return text.contains("\n")
        && !text.startsWith(" ")
        && !text.startsWith("\n")
        && text.codePoints().allMatch(c -> c == '\n' || isPrintable(c))
        && text.lines().noneMatch(line -> line.endsWith(" "));
  }

  static String literal(String text, int indent) {
    var margin = " ".repeat(indent == 0 ? 2 : indent);
    var header = text.endsWith("\n\n") ? "|+" : text.endsWith("\n") ? "|" : "|-";
    var lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    var block = new StringBuilder(header);
    for (var line : lines.split("\n", -1)) {
      block.append('\n').append(line.isEmpty() ? "" : margin).append(line);
    }
    return block.toString();
  }

  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(shown(c)));
    return quoted.append('"').toString();
  }

  private static boolean isPrintable(int c) {
    return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c <= 0xFFFD && c != 0xFEFF);
  }

  private static String shown(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case 0x2028 -> "\\L";
      case 0x2029 -> "\\P";
      case 0xA0 -> "\\_";
      case 0x85 -> "\\N";
      case 0xFEFF -> "\\uFEFF";
      default -> isPrintable(c) ? Character.toString(c) : escaped(c);
    };
  }

  private static String escaped(int c) {
    var form = c <= 0xFF ? "\\x%02X" : c <= 0xFFFF ? "\\u%04X" : "\\U%08X";
    return String.format(Locale.ROOT, form, c);
  }
}
