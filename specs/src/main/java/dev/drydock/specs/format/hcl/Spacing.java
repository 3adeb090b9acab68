package dev.drydock.specs.format.hcl;

import dev.drydock.specs.hcl.Token.Kind;
import java.util.List;

/// Says whether a space stands between two lexemes of a line.
final class Spacing {
  private static final Lexeme NOTHING = new Lexeme(Kind.END, "");

  private Spacing() {}

  static void apply(List<Line> lines) {
    for (var line : lines) {
      space(line.lead());
      space(line.assign());
    }
  }

  private static void space(List<Lexeme> cell) {
    for (int at = 1; at < cell.size(); at++) {
      var before = at > 1 ? cell.get(at - 2) : NOTHING;
      cell.get(at).gap(spaced(before, cell.get(at - 1), cell.get(at)) ? 1 : 0);
    }
  }

  /// Whether a space stands between `left` and `right`.
  ///
  /// @param before what stands before `left`
  private static boolean spaced(Lexeme before, Lexeme left, Lexeme right) {
    if (joined(left, right) || right.is(Kind.COMMA) || right.is(Kind.ELLIPSIS)) {
      return false;
    }
    if (left.is(Kind.COMMA)) {
      return true;
    }
    if (inTemplate(left, right)) {
      return false;
    }
    if (left.is(Kind.IDENTIFIER) && left.text().equals("in") && before.is(Kind.IDENTIFIER)) {
      return true;
    }
    if (right.is(Kind.OPEN_BRACKET) && endsTerm(left)) {
      return false;
    }
    return switch (left.kind()) {
      case NOT -> false;
      case MINUS -> endsOperand(before.kind());
      case OPEN_BRACE -> !right.is(Kind.CLOSE_BRACE);
      case Kind _ -> right.is(Kind.CLOSE_BRACE) || besideBrackets(left, right);
    };
  }

  /// Whether the two make one: `f(`, `a.b`, `a::b`.
  private static boolean joined(Lexeme left, Lexeme right) {
    boolean call = left.is(Kind.IDENTIFIER) && right.is(Kind.OPEN_PARENTHESIS);
    boolean dotted = left.is(Kind.DOT) || right.is(Kind.DOT);
    boolean named = left.is(Kind.DOUBLE_COLON) || right.is(Kind.DOUBLE_COLON);
    return call || dotted || named;
  }

  /// Whether one of the two is text as it stands, or the quote beside it.
  private static boolean inTemplate(Lexeme left, Lexeme right) {
    return switch (left.kind()) {
      case TEXT, OPEN_QUOTE, OPEN_HEREDOC -> true;
      case Kind _ ->
          switch (right.kind()) {
            case TEXT, CLOSE_QUOTE, CLOSE_HEREDOC -> true;
            case Kind _ -> false;
          };
    };
  }

  private static boolean endsTerm(Lexeme left) {
    return left.is(Kind.IDENTIFIER) || left.is(Kind.NUMBER) || Lines.step(left) < 0;
  }

  /// Whether a minus behind such a token subtracts. The list is `terraform fmt`'s: it takes the
  /// minus behind `=>` and `if` for a subtraction too.
  private static boolean endsOperand(Kind before) {
    return switch (before) {
      case END, OPEN_PARENTHESIS, OPEN_BRACE, OPEN_BRACKET -> false;
      case ASSIGN, COLON, COMMA, QUESTION -> false;
      case PLUS, MINUS, STAR, SLASH, PERCENT -> false;
      case EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> false;
      case AND, OR, NOT -> false;
      case Kind _ -> true;
    };
  }

  /// Keep brackets close to what they hold, but apart from other braces: `${ { a = 1 } }`.
  private static boolean besideBrackets(Lexeme left, Lexeme right) {
    if (left.is(Kind.CLOSE_SEQUENCE) && opensSequence(right)) {
      return false;
    }
    boolean braced =
        (opensSequence(left) && right.is(Kind.OPEN_BRACE))
            || (left.is(Kind.CLOSE_BRACE) && right.is(Kind.CLOSE_SEQUENCE));
    return braced || (Lines.step(left) <= 0 && Lines.step(right) >= 0);
  }

  private static boolean opensSequence(Lexeme lexeme) {
    return lexeme.is(Kind.OPEN_INTERPOLATION) || lexeme.is(Kind.OPEN_DIRECTIVE);
  }
}
