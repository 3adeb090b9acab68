package dev.drydock.specs.format.hcl;

import dev.drydock.specs.hcl.Brackets;
import dev.drydock.specs.hcl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Writes `"${x}"` as `x`, which is the same value.
final class Interpolations {
  private Interpolations() {}

  /// Return the expression of a value that is one interpolation and nothing else; any other value
  /// as it is.
  static List<Lexeme> unwrapped(List<Lexeme> value) {
    boolean wrapped =
        value.size() >= 5
            && value.get(0).is(Kind.OPEN_QUOTE)
            && value.get(1).is(Kind.OPEN_INTERPOLATION)
            && value.get(value.size() - 2).is(Kind.CLOSE_SEQUENCE);
    if (!wrapped || !isAlone(value.subList(2, value.size() - 2))) {
      return value;
    }
    var inside = trimmed(value.subList(2, value.size() - 2));
    if (!breaksOutsideBrackets(inside) && (!breaks(inside) || isParenthesised(inside))) {
      return inside;
    }
    return inside.getLast().is(Kind.CLOSE_HEREDOC) ? value : parenthesised(inside);
  }

  /// Whether nothing but the expression stands there: another sequence would be seen outside of all
  /// quotes. A comment that ends with its line would swallow what comes behind it.
  private static boolean isAlone(List<Lexeme> inside) {
    int quotes = 0;
    for (var lexeme : inside) {
      switch (lexeme.kind()) {
        case OPEN_QUOTE -> quotes++;
        case CLOSE_QUOTE -> quotes--;
        case OPEN_INTERPOLATION, CLOSE_SEQUENCE, OPEN_DIRECTIVE -> {
          if (quotes == 0) {
            return false;
          }
        }
        case Kind _ -> {
          if (lexeme.isLineComment()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static List<Lexeme> trimmed(List<Lexeme> inside) {
    int start = 0;
    int end = inside.size();
    while (start < end && inside.get(start).is(Kind.NEWLINE)) {
      start++;
    }
    while (end > start && inside.get(end - 1).is(Kind.NEWLINE)) {
      end--;
    }
    return inside.subList(start, end);
  }

  private static boolean breaks(List<Lexeme> inside) {
    return inside.stream().anyMatch(one -> one.is(Kind.NEWLINE));
  }

  private static boolean breaksOutsideBrackets(List<Lexeme> inside) {
    int depth = 0;
    for (var lexeme : inside) {
      if (depth == 0 && lexeme.is(Kind.NEWLINE)) {
        return true;
      }
      depth += Brackets.step(lexeme.kind());
    }
    return false;
  }

  private static boolean isParenthesised(List<Lexeme> inside) {
    return inside.getFirst().is(Kind.OPEN_PARENTHESIS)
        && inside.getLast().is(Kind.CLOSE_PARENTHESIS);
  }

  private static List<Lexeme> parenthesised(List<Lexeme> inside) {
    var wrapped = new ArrayList<>(inside);
    wrapped.addFirst(new Lexeme(Kind.OPEN_PARENTHESIS, "("));
    wrapped.addLast(new Lexeme(Kind.CLOSE_PARENTHESIS, ")"));
    return wrapped;
  }
}
