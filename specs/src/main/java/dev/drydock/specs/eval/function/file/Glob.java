package dev.drydock.specs.eval.function.file;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/// A pattern of file names: `*` and `?` within a name, `**` over names, `{a,b}` either, `[a-z]` one
/// of.
final class Glob {
  private static final int LENGTH_MAX = 4_096;

  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  static Optional<Glob> of(String text) {
    var regex = new StringBuilder();
    if (text.length() > LENGTH_MAX || !translate(text, regex)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Glob(Pattern.compile(regex.toString(), Pattern.DOTALL)));
    } catch (PatternSyntaxException invalid) {
      return Optional.empty();
    }
  }

  boolean matches(String path) {
    return pattern.matches(path);
  }

  private static boolean translate(String text, StringBuilder regex) {
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '*' -> at = star(text, at, regex);
        case '?' -> regex.append("[^/]");
        case '{' -> {
          depth++;
          regex.append("(?:");
        }
        case '}' -> {
          depth--;
          regex.append(')');
        }
        case ',' -> regex.append(depth > 0 ? "|" : ",");
        case '[' -> at = choice(text, at, regex);
        case '\\' ->
            regex.append(Pattern.quote(text.substring(++at, Math.min(at + 1, text.length()))));
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
      if (at < 0 || depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  /// Translate `*`, `**` and `**/`; return the place of its last character.
  private static int star(String text, int at, StringBuilder regex) {
    if (!text.startsWith("**", at)) {
      regex.append("[^/]*");
      return at;
    }
    boolean whole = at == 0 || text.charAt(at - 1) == '/';
    if (whole && text.startsWith("**/", at)) {
      regex.append("(?:[^/]*/)*");
      return at + 2;
    }
    regex.append(whole && at + 2 == text.length() ? ".*" : "[^/]*");
    return at + 1;
  }

  /// Translate `[...]`; return the place of its end, or less than 0 where there is none.
  private static int choice(String text, int at, StringBuilder regex) {
    int end = text.indexOf(']', at + 2);
    if (end < 0) {
      return Integer.MIN_VALUE;
    }
    regex.append(text.substring(at, end).replace("[[", "[\\[")).append(']');
    return end;
  }
}
