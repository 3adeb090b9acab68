package dev.drydock.testkit.spec;

import java.util.Locale;

/// Quotes a text so that HCL and YAML both read it back as it is.
final class Quoted {
  private Quoted() {}

  static String text(String text) {
    var quoted = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      boolean template = (one == '$' || one == '%') && text.startsWith("{", at + 1);
      if (template) {
        quoted.append(one);
      }
      quoted.append(escaped(one));
    }
    return quoted.append('"').toString();
  }

  private static String escaped(char one) {
    return switch (one) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> one < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) one) : one + "";
    };
  }
}
