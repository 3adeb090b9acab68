package dev.drydock.specs.hcl;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import java.text.Normalizer;

/// Read the literal pieces of templates: escapes, and Unicode's normal form C.
final class Escapes {
  private Escapes() {}

  /// Return the text as HCL2 compares it.
  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /// Read a piece of a heredoc or bare template, which knows two escapes.
  static String bare(String raw) {
    return normal(raw.replace("$${", "${").replace("%%{", "%{"));
  }

  /// Read a piece of a text in quotes.
  static String quoted(Tokens tokens, Token token) {
    var raw = tokens.text(token);
    if (raw.indexOf('\\') < 0) {
      return bare(raw);
    }
    var read = new StringBuilder();
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c == '\\') {
        at += escape(tokens, token, raw, at, read);
      } else if (raw.startsWith("$${", at) || raw.startsWith("%%{", at)) {
        read.append(c).append('{');
        at += 3;
      } else {
        read.append(c);
        at++;
      }
    }
    return normal(read.toString());
  }

  /// Read the escape at `at`; return its length.
  private static int escape(Tokens tokens, Token token, String raw, int at, StringBuilder read) {
    char c = at + 1 < raw.length() ? raw.charAt(at + 1) : '\0';
    switch (c) {
      case 'n' -> read.append('\n');
      case 'r' -> read.append('\r');
      case 't' -> read.append('\t');
      case '"' -> read.append('"');
      case '\\' -> read.append('\\');
      case 'u', 'U' -> {
        return codePoint(tokens, token, raw, at, read);
      }
      default -> {
        invalid(tokens, token.start() + at, c == '\0' ? 1 : 2);
        return c == '\0' ? 1 : 2;
      }
    }
    return 2;
  }

  private static int codePoint(Tokens tokens, Token token, String raw, int at, StringBuilder read) {
    int digits = raw.charAt(at + 1) == 'u' ? 4 : 8;
    int end = at + 2;
    long value = 0;
    while (end < raw.length() && end < at + 2 + digits && isHex(raw.charAt(end))) {
      value = value * 16 + Character.digit(raw.charAt(end), 16);
      end++;
    }
    boolean whole = end == at + 2 + digits;
    if (whole && value <= Character.MAX_CODE_POINT && !isSurrogate(value)) {
      read.appendCodePoint((int) value);
    } else {
      invalid(tokens, token.start() + at, end - at);
    }
    return end - at;
  }

  private static boolean isSurrogate(long value) {
    return value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
  }

  private static boolean isHex(char c) {
    return "0123456789abcdefABCDEF".indexOf(c) >= 0;
  }

  private static void invalid(Tokens tokens, int start, int length) {
    tokens.note(
        Diagnostic.at(
            tokens.span(start, start + length),
            Code.DRY0124,
            "is no escape",
            "The escapes are \\n, \\r, \\t, \\\", \\\\, \\uXXXX and \\UXXXXXXXX (a code point in"
                + " hexadecimal digits, no surrogates). Write \\\\ for a backslash."));
  }
}
