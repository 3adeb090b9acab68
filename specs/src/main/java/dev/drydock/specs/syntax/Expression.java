package dev.drydock.specs.syntax;

import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression as written: the expression language of HCL2, whole.
public sealed interface Expression {
  Span span();

  /// A number, a boolean or null; a text without interpolation is a literal too.
  record Literal(Value value, Span span) implements Expression {}

  /// A text with interpolations or directives, in quotes or as a heredoc.
  record Template(List<Part> parts, Span span) implements Expression {
    public Template {
      parts = List.copyOf(parts);
    }
  }

  /// The first name of a traversal: `var`, `local`, a kind's word, or a loop's variable.
  record Root(String name, Span span) implements Expression {}

  /// `base.name`.
  record Member(Expression base, Body.Name name, Span span) implements Expression {}

  /// `base[key]`.
  record Index(Expression base, Expression key, Span span) implements Expression {}

  /// `base[*]…` or `base.*…`: `each` is applied to every element, of which [Element] is the root.
  record Splat(Expression base, Expression each, Span span) implements Expression {}

  /// The element that a splat is looking at.
  record Element(Span span) implements Expression {}

  record Tuple(List<Expression> elements, Span span) implements Expression {
    public Tuple {
      elements = List.copyOf(elements);
    }
  }

  record ObjectLiteral(List<Entry> entries, Span span) implements Expression {
    public ObjectLiteral {
      entries = List.copyOf(entries);
    }
  }

  /// @param key a literal text where a bare name was written
  record Entry(Expression key, Expression value) {}

  /// @param key null in a tuple comprehension
  /// @param condition null when there is none
  /// @param grouped whether values of one key are gathered (`...`)
  record For(
      Body.@Nullable Name keyName,
      Body.Name valueName,
      Expression over,
      @Nullable Expression key,
      Expression value,
      @Nullable Expression condition,
      boolean grouped,
      Span span)
      implements Expression {}

  record Unary(UnaryOperator operator, Expression operand, Span span) implements Expression {}

  record Binary(BinaryOperator operator, Expression left, Expression right, Span span)
      implements Expression {}

  record Conditional(Expression condition, Expression yes, Expression no, Span span)
      implements Expression {}

  /// @param expandsLast whether the last argument is spread (`...`)
  record Call(Body.Name function, List<Expression> arguments, boolean expandsLast, Span span)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  record Parentheses(Expression inner, Span span) implements Expression {}

  enum UnaryOperator {
    NOT("!"),
    NEGATE("-");

    private final String sign;

    UnaryOperator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /// The operators between two operands; all of them group from the left.
  enum BinaryOperator {
    OR("||", 1),
    AND("&&", 2),
    EQUAL("==", 3),
    NOT_EQUAL("!=", 3),
    LESS("<", 4),
    LESS_OR_EQUAL("<=", 4),
    GREATER(">", 4),
    GREATER_OR_EQUAL(">=", 4),
    ADD("+", 5),
    SUBTRACT("-", 5),
    MULTIPLY("*", 6),
    DIVIDE("/", 6),
    REMAINDER("%", 6);

    private final String sign;
    private final int precedence;

    BinaryOperator(String sign, int precedence) {
      this.sign = sign;
      this.precedence = precedence;
    }

    public String sign() {
      return sign;
    }

    /// Return how strongly it binds: 1 (weakest) to 6.
    public int precedence() {
      return precedence;
    }
  }

  /// A part of a template. Trimming (`~`) and heredoc de-indentation are done by the reader.
  sealed interface Part {
    record Text(String text, Span span) implements Part {}

    record Interpolation(Expression expression, Span span) implements Part {}

    record If(Expression condition, List<Part> yes, List<Part> no, Span span) implements Part {}

    record For(
        Body.@Nullable Name keyName,
        Body.Name valueName,
        Expression over,
        List<Part> parts,
        Span span)
        implements Part {}
  }
}
