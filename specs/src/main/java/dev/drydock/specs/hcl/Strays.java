package dev.drydock.specs.hcl;

/// Tell how much of a text means nothing, and what people who write that mostly want.
final class Strays {
  /// How far to look for the end of a text in quotes of another language.
  private static final int QUOTED_MAX = 1_000;

  private static final String NOT_HERE =
      "This character has no meaning here. Remove it, or put it into a text in double quotes.";

  private Strays() {}

  /// Return how many characters are one fault: a run of the same one, or a text in quotes of
  /// another language.
  static int length(String text, int start) {
    int first = text.codePointAt(start);
    int end = start;
    while (end < text.length() && text.codePointAt(end) == first) {
      end += Character.charCount(first);
    }
    char closing = closingQuote(first);
    int limit = closing == '\0' ? end : Math.min(text.length(), end + QUOTED_MAX);
    for (int at = end; at < limit && text.charAt(at) != '\n'; at++) {
      if (text.charAt(at) == closing) {
        return at + 1 - start;
      }
      if (text.charAt(at) == first) {
        return end - start;
      }
    }
    return end - start;
  }

  private static char closingQuote(int character) {
    return switch (character) {
      case '\'' -> '\'';
      case '`' -> '`';
      case '“', '„' -> '”';
      default -> '\0';
    };
  }

  static String detail(int character) {
    return switch (character) {
      case '\'' -> "Texts stand in double quotes: write \"text\" instead of 'text'.";
      case '“', '”', '„' -> "Texts stand in straight double quotes, `\"`: these are curly ones.";
      case ';' -> "Nothing stands between two attributes but the end of the line.";
      case '&' -> "Both conditions together are written `a && b`.";
      case '|' -> "One condition or the other is written `a || b`.";
      case '`' -> "Texts stand in double quotes, long ones in a heredoc (`<<-EOT`).";
      case 0xFEFF -> "The file starts with a byte order mark. Save it as UTF-8 without one.";
      case '\r' -> "Lines end in LF or in CR LF, never in CR alone.";
      default -> NOT_HERE;
    };
  }
}
