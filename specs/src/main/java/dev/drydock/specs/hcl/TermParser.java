package dev.drydock.specs.hcl;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.hcl.Token.Kind;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Parse what stands between operators: literals, names, calls, texts, and what is in brackets.
final class TermParser {
  /// Numbers are exact, so their size is bounded: digits written, and power of ten.
  private static final int DIGITS_MAX = 4_096;

  private static final int EXPONENT_DIGITS_MAX = 4;

  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final TemplateParser templates;

  TermParser(Tokens tokens, ExpressionParser expressions, TemplateParser templates) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.templates = templates;
  }

  Expression term() {
    var token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> number();
      case IDENTIFIER -> named();
      case OPEN_QUOTE -> templates.quoted();
      case OPEN_HEREDOC -> templates.heredoc();
      case OPEN_PARENTHESIS -> parentheses();
      case OPEN_BRACKET -> tokens.withNewlines(false, this::brackets);
      case OPEN_BRACE -> braces();
      default -> missing(token);
    };
  }

  private Expression missing(Token token) {
    tokens.fault(
        token,
        Code.DRY0126,
        "expected a value before this",
        "Here a value has to stand: a text, a number, `true`, `null`, a reference such as"
            + " `workspace.fraud`, or something in brackets.");
    return ExpressionParser.nothing(tokens.span(token));
  }

  Expression number() {
    var token = tokens.next();
    var text = tokens.text(token);
    if (text.indexOf('.') != text.lastIndexOf('.')) {
      tokens.fault(
          token, Code.DRY0126, "is no number", "A number has one decimal point. Quote a version.");
      return ExpressionParser.nothing(tokens.span(token));
    }
    if (text.length() > DIGITS_MAX || exponentDigits(text) > EXPONENT_DIGITS_MAX) {
      tokens.fault(
          token,
          Code.DRY0125,
          "is too large to be kept exactly",
          "A number has at most 4,096 digits and a power of ten of at most four digits.");
      return ExpressionParser.nothing(tokens.span(token));
    }
    return new Expression.Literal(Value.of(new BigDecimal(text)), tokens.span(token));
  }

  /// Return how many digits the exponent has, without sign and leading zeros.
  private static int exponentDigits(String text) {
    int at = Math.max(text.indexOf('e'), text.indexOf('E')) + 1;
    if (at == 0) {
      return 0;
    }
    while (at < text.length() && "+-0".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.length() - at;
  }

  private Expression named() {
    var token = tokens.next();
    if (tokens.at(Kind.OPEN_PARENTHESIS) || tokens.at(Kind.DOUBLE_COLON)) {
      return call(token);
    }
    var name = tokens.text(token);
    var span = tokens.span(token);
    return switch (name) {
      case "true" -> new Expression.Literal(Value.of(true), span);
      case "false" -> new Expression.Literal(Value.of(false), span);
      case "null" -> new Expression.Literal(Value.absent(), span);
      default -> new Expression.Root(Escapes.normal(name), span);
    };
  }

  private Expression call(Token first) {
    while (tokens.take(Kind.DOUBLE_COLON)) {
      if (!tokens.take(Kind.IDENTIFIER)) {
        tokens.fault(
            tokens.peek(),
            Code.DRY0126,
            "expected a name before this",
            "After `::` the name of a" + " function follows.");
      }
    }
    var span = tokens.from(first.start());
    var name = new Body.Name(tokens.text(first.start(), tokens.lastEnd()), span);
    var open = tokens.peek();
    expressions.expect(Kind.OPEN_PARENTHESIS, "A function is called as in `upper(name)`.");
    return tokens.withNewlines(false, () -> arguments(first, open, name));
  }

  private Expression arguments(Token first, Token open, Body.Name name) {
    var arguments = new ArrayList<Expression>();
    boolean expands = false;
    while (!tokens.at(Kind.CLOSE_PARENTHESIS) && !tokens.at(Kind.END)) {
      arguments.add(expressions.expression());
      if (tokens.take(Kind.ELLIPSIS)) {
        expands = true;
        break;
      }
      if (!tokens.take(Kind.COMMA)) {
        break;
      }
    }
    expressions.close(
        open,
        Kind.CLOSE_PARENTHESIS,
        expands
            ? "`...` spreads the last argument: behind it only `)` may stand."
            : "Arguments are separated by commas, and `)` ends the call.");
    return new Expression.Call(name, arguments, expands, tokens.from(first.start()));
  }

  private Expression parentheses() {
    var open = tokens.next();
    return tokens.withNewlines(
        false,
        () -> {
          var inner = expressions.expression();
          expressions.close(
              open, Kind.CLOSE_PARENTHESIS, "Add the `)` that closes these parentheses.");
          return new Expression.Parentheses(inner, tokens.from(open.start()));
        });
  }

  private Expression brackets() {
    var open = tokens.next();
    if (atFor()) {
      return loop(open, Kind.CLOSE_BRACKET);
    }
    var elements = new ArrayList<Expression>();
    while (!tokens.at(Kind.CLOSE_BRACKET) && !tokens.at(Kind.END)) {
      elements.add(expressions.expression());
      if (!tokens.take(Kind.COMMA)) {
        break;
      }
    }
    close(open, Kind.CLOSE_BRACKET, "Elements are separated by commas, and `]` ends the list.");
    return new Expression.Tuple(elements, tokens.from(open.start()));
  }

  private boolean atFor() {
    return atWord("for");
  }

  private Expression braces() {
    var open = tokens.next();
    if (tokens.withNewlines(false, this::atFor)) {
      return tokens.withNewlines(false, () -> loop(open, Kind.CLOSE_BRACE));
    }
    return tokens.withNewlines(true, () -> object(open));
  }

  private Expression object(Token open) {
    var entries = new ArrayList<Expression.Entry>();
    skipNewlines();
    while (!tokens.at(Kind.CLOSE_BRACE) && !tokens.at(Kind.END)) {
      entries.add(entry());
      boolean separated = tokens.take(Kind.COMMA) || tokens.at(Kind.NEWLINE);
      skipNewlines();
      if (!separated) {
        break;
      }
    }
    close(
        open,
        Kind.CLOSE_BRACE,
        "Entries are separated by commas or line breaks, and `}` ends the object.");
    return new Expression.ObjectLiteral(entries, tokens.from(open.start()));
  }

  private void skipNewlines() {
    while (tokens.take(Kind.NEWLINE)) {}
  }

  private Expression.Entry entry() {
    var token = tokens.peek();
    boolean bare = token.is(Kind.IDENTIFIER) && Brackets.endsKey(tokens.peek(1).kind());
    Expression key;
    if (bare) {
      tokens.next();
      var name = Value.of(Escapes.normal(tokens.text(token)));
      key = new Expression.Literal(name, tokens.span(token));
    } else {
      key = expressions.expression();
      if (isPath(key) && Brackets.endsKey(tokens.peek().kind())) {
        tokens.fault(
            token,
            Code.DRY0135,
            "may be a reference or a name",
            "Write a reference in parentheses, `(a.b) = value`, and a name with dots in quotes,"
                + " `\"a.b\" = value`.");
      }
    }
    if (!tokens.take(Kind.COLON)) {
      expressions.expect(Kind.ASSIGN, "An entry of an object is written `key = value`.");
    }
    return new Expression.Entry(key, expressions.expression());
  }

  /// Whether an expression is a name with steps behind it that are known as they stand.
  private static boolean isPath(Expression key) {
    return switch (key) {
      case Expression.Member member -> isRooted(member.base());
      case Expression.Index(var base, Expression.Literal _, _) -> isRooted(base);
      default -> false;
    };
  }

  private static boolean isRooted(Expression base) {
    return base instanceof Expression.Root || isPath(base);
  }

  /// Parse `for k, v in over : [key =>] value [...] [if condition]` and the closing bracket.
  private Expression loop(Token open, Kind closer) {
    tokens.next();
    var variables = variables();
    var over = expressions.expression();
    expressions.expect(Kind.COLON, "A loop is written `[for x in list : value]`.");
    var first = expressions.expression();
    boolean object = closer == Kind.CLOSE_BRACE;
    var value = first;
    if (object) {
      expressions.expect(
          Kind.ARROW, "In braces a loop is written `{for x in list : key => value}`.");
      value = expressions.expression();
    }
    boolean grouped = object && tokens.take(Kind.ELLIPSIS);
    var condition = atWord("if") && tokens.take(Kind.IDENTIFIER) ? expressions.expression() : null;
    close(open, closer, "Nothing may stand behind a loop but its closing bracket.");
    return new Expression.For(
        variables.size() > 1 ? variables.getFirst() : null,
        variables.getLast(),
        over,
        object ? first : null,
        value,
        condition,
        grouped,
        tokens.from(open.start()));
  }

  private boolean atWord(String word) {
    return tokens.at(Kind.IDENTIFIER) && tokens.text(tokens.peek()).equals(word);
  }

  /// Parse a loop's variables and the `in` behind them: one or two names.
  List<Body.Name> variables() {
    var names = new ArrayList<Body.Name>();
    do {
      var token = tokens.peek();
      if (!tokens.take(Kind.IDENTIFIER)) {
        tokens.fault(
            token,
            Code.DRY0137,
            "expected a name before this",
            "A loop names one variable, or two"
                + " with a comma between: `for key, value in map`.");
      }
      names.add(new Body.Name(Escapes.normal(tokens.text(token)), tokens.span(token)));
    } while (names.size() < 2 && tokens.take(Kind.COMMA));
    var token = tokens.peek();
    if (!atWord("in")) {
      tokens.fault(
          token,
          Code.DRY0137,
          "expected `in` before this",
          "A loop is written `for x in list`, or" + " `for key, value in map`.");
    }
    tokens.next();
    return names;
  }

  /// Take a closing bracket; where the text ends before it, mark the opening one.
  private void close(Token open, Kind closer, String detail) {
    if (tokens.at(Kind.END) && !tokens.isLost()) {
      tokens.unclosed(open, detail);
    } else if (!tokens.take(closer)) {
      tokens.fault(
          tokens.peek(), Code.DRY0136, "expected " + closer.word() + " or `,` before this", detail);
    }
  }
}
