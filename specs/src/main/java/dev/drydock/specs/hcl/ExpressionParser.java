package dev.drydock.specs.hcl;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.Token.Kind;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expressions;
import dev.drydock.specs.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parse expressions by precedence climbing; [TermParser] parses what stands between operators.
final class ExpressionParser {
  /// How many steps and operators may hang on one another, so that walking a tree needs little
  /// stack.
  private static final int HEIGHT_MAX = 1_000;

  private final Tokens tokens;
  private final TermParser terms;
  private final TemplateParser templates;

  ExpressionParser(Tokens tokens) {
    this.tokens = tokens;
    this.templates = new TemplateParser(tokens, this);
    this.terms = new TermParser(tokens, this, templates);
  }

  /// Return what stands for an expression that could not be read.
  static Expression nothing(Span span) {
    return new Expression.Literal(Value.nothing(), span);
  }

  /// Parse an expression that stands by itself: an attribute's value.
  Expression whole() {
    return limited(expression());
  }

  /// Parse an expression behind which nothing follows.
  Expression only() {
    var whole = whole();
    expect(Kind.END, "Behind the expression nothing may follow.");
    return whole;
  }

  List<Body.Name> variables() {
    return terms.variables();
  }

  /// Parse a text in quotes.
  Expression quoted() {
    return templates.quoted();
  }

  /// Parse a template that takes the whole text.
  Expression template(int length) {
    return limited(templates.bare(length));
  }

  private Expression limited(Expression expression) {
    if (Expressions.height(expression) > HEIGHT_MAX) {
      tokens.note(
          Diagnostic.at(
              expression.span(),
              Code.DRY0132,
              "is too long a chain",
              "An expression chains at most "
                  + HEIGHT_MAX
                  + " operators and steps. Give a part of it a name in `locals`."));
      return nothing(expression.span());
    }
    return expression;
  }

  Expression expression() {
    return tokens.deeper(this::conditional, () -> nothing(tokens.span(tokens.peek())));
  }

  private Expression conditional() {
    int start = tokens.peek().start();
    var condition = binary(1);
    if (!tokens.take(Kind.QUESTION)) {
      return condition;
    }
    var yes = expression();
    expect(Kind.COLON, "A conditional is written `condition ? yes : no`.");
    var no = expression();
    return new Expression.Conditional(condition, yes, no, tokens.from(start));
  }

  private Expression binary(int level) {
    int start = tokens.peek().start();
    var left = unary();
    while (true) {
      var operator = operator(tokens.peek().kind());
      if (operator == null || operator.precedence() < level) {
        return left;
      }
      tokens.next();
      var right = binary(operator.precedence() + 1);
      left = new Expression.Binary(operator, left, right, tokens.from(start));
    }
  }

  private static Expression.@Nullable BinaryOperator operator(Kind kind) {
    return switch (kind) {
      case OR -> Expression.BinaryOperator.OR;
      case AND -> Expression.BinaryOperator.AND;
      case EQUAL -> Expression.BinaryOperator.EQUAL;
      case NOT_EQUAL -> Expression.BinaryOperator.NOT_EQUAL;
      case LESS -> Expression.BinaryOperator.LESS;
      case LESS_OR_EQUAL -> Expression.BinaryOperator.LESS_OR_EQUAL;
      case GREATER -> Expression.BinaryOperator.GREATER;
      case GREATER_OR_EQUAL -> Expression.BinaryOperator.GREATER_OR_EQUAL;
      case PLUS -> Expression.BinaryOperator.ADD;
      case MINUS -> Expression.BinaryOperator.SUBTRACT;
      case STAR -> Expression.BinaryOperator.MULTIPLY;
      case SLASH -> Expression.BinaryOperator.DIVIDE;
      case PERCENT -> Expression.BinaryOperator.REMAINDER;
      default -> null;
    };
  }

  private Expression unary() {
    var token = tokens.peek();
    if (!token.is(Kind.MINUS) && !token.is(Kind.NOT)) {
      return steps(terms.term(), token.start());
    }
    tokens.next();
    var operator =
        token.is(Kind.NOT) ? Expression.UnaryOperator.NOT : Expression.UnaryOperator.NEGATE;
    var operand = tokens.deeper(this::unary, () -> nothing(tokens.span(tokens.peek())));
    return new Expression.Unary(operator, operand, tokens.from(token.start()));
  }

  /// Parse what follows a term: `.name`, `[key]`, `.0` and splats.
  private Expression steps(Expression base, int start) {
    var reached = base;
    while (true) {
      if (tokens.at(Kind.DOT)) {
        reached =
            tokens.peek(1).is(Kind.STAR) ? namedSplat(reached, start) : member(reached, start);
      } else if (tokens.at(Kind.OPEN_BRACKET)) {
        boolean splat = tokens.peek(1).is(Kind.STAR) && tokens.peek(2).is(Kind.CLOSE_BRACKET);
        reached = splat ? splat(reached, start) : index(reached, start);
      } else {
        return reached;
      }
    }
  }

  private Expression member(Expression base, int start) {
    tokens.next();
    var token = tokens.peek();
    if (token.is(Kind.IDENTIFIER)) {
      tokens.next();
      var name = new Body.Name(Escapes.normal(tokens.text(token)), tokens.span(token));
      return new Expression.Member(base, name, tokens.from(start));
    }
    if (token.is(Kind.NUMBER)) {
      return new Expression.Index(base, legacyIndex(token), tokens.from(start));
    }
    tokens.fault(
        token,
        Code.DRY0126,
        "expected a name before this",
        "After `.` the name of an attribute" + " follows, as in `endpoint.scoring`.");
    return base;
  }

  /// `.0` is an index, but `.0.1` holds the number 0.1, and so do all other forms of numbers.
  private Expression legacyIndex(Token token) {
    var text = tokens.text(token);
    if (!text.chars().allMatch(Character::isDigit)) {
      tokens.fault(
          Diagnostic.at(
                  tokens.span(token),
                  Code.DRY0126,
                  "is a number, not an index",
                  "Behind `.` one whole number may stand as an index. Write indexes in brackets.")
              .suggesting("[" + text.replace(".", "][") + "]"));
      return nothing(tokens.span(token));
    }
    return terms.number();
  }

  private Expression index(Expression base, int start) {
    var open = tokens.next();
    var key = tokens.withNewlines(false, () -> closedKey(open));
    return new Expression.Index(base, key, tokens.from(start));
  }

  private Expression closedKey(Token open) {
    var key = expression();
    close(open, Kind.CLOSE_BRACKET, "An index is written `list[0]` or `map[\"key\"]`.");
    return key;
  }

  /// `base[*]`: every step that follows is taken for every element.
  private Expression splat(Expression base, int start) {
    tokens.next();
    tokens.next();
    tokens.next();
    var element = new Expression.Element(tokens.from(start));
    var each = tokens.deeper(() -> steps(element, start), () -> nothing(element.span()));
    return new Expression.Splat(base, each, tokens.from(start));
  }

  /// `base.*`: only the names that follow are taken for every element; an index is of the result.
  private Expression namedSplat(Expression base, int start) {
    tokens.next();
    tokens.next();
    Expression each = new Expression.Element(tokens.from(start));
    while (tokens.at(Kind.DOT) && !tokens.isLost()) {
      refuseSplat(tokens.peek(1));
      each = member(each, start);
    }
    return new Expression.Splat(base, each, tokens.from(start));
  }

  private void refuseSplat(Token token) {
    if (token.is(Kind.STAR)) {
      tokens.fault(
          token,
          Code.DRY0126,
          "stands inside of another `.*`",
          "Behind `.*` only names may follow. Write `[*]`, behind which everything may:"
              + " `list[*].parts[*].name`.");
    }
  }

  /// Take a closing bracket; where the text ends before it, mark the opening one.
  void close(Token open, Kind closer, String detail) {
    if (tokens.at(Kind.END) && !tokens.isLost()) {
      tokens.unclosed(open, detail);
    } else {
      expect(closer, detail);
    }
  }

  /// Take a token that has to be here.
  void expect(Kind kind, String detail) {
    if (tokens.take(kind) || (kind == Kind.END && tokens.at(kind))) {
      return;
    }
    var found = tokens.peek();
    tokens.fault(found, Code.DRY0126, "expected " + kind.word() + " before this", detail);
  }
}
