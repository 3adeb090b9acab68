package dev.drydock.specs.hcl;

import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expression.Part;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Expressions of any form, as the parser could have read them.
public final class ArbitraryExpressions {
  private static final Span AT = new Span("f", Position.START, Position.START);

  private ArbitraryExpressions() {}

  public static Arbitrary<Expression> upTo(int depth) {
    var made = leaves();
    for (int level = 0; level < depth; level++) {
      made =
          Arbitraries.oneOf(
              leaves(),
              operators(made),
              paths(made),
              collections(made),
              loops(made),
              templates(made));
    }
    return made;
  }

  private static Arbitrary<Expression> leaves() {
    Arbitrary<Value> values =
        Arbitraries.oneOf(
            Arbitraries.of(Value.absent(), Value.of(true), Value.of(false)),
            Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1e40"))
                .ofScale(6)
                .map(Value::of),
            texts().map(Value::of));
    return Arbitraries.oneOf(
        values.map(value -> new Expression.Literal(value, AT)),
        names().map(name -> new Expression.Root(name.text(), AT)));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of("a", "$", "%", "{", "$${", "\"", "\\", "\n", "é", "😀", "\u0007", " ")
        .list()
        .ofMaxSize(5)
        .map(list -> String.join("", list));
  }

  private static Arbitrary<Body.Name> names() {
    return Arbitraries.of("a", "b-c", "_d", "für").map(name -> new Body.Name(name, AT));
  }

  private static Arbitrary<Expression> operators(Arbitrary<Expression> operand) {
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.of(Expression.BinaryOperator.class), operand, operand)
            .as((operator, left, right) -> new Expression.Binary(operator, left, right, AT)),
        Combinators.combine(Arbitraries.of(Expression.UnaryOperator.class), operand)
            .as((operator, one) -> new Expression.Unary(operator, one, AT)),
        Combinators.combine(operand, operand, operand)
            .as((condition, yes, no) -> new Expression.Conditional(condition, yes, no, AT)));
  }

  private static Arbitrary<Expression> paths(Arbitrary<Expression> base) {
    var element = Arbitraries.just((Expression) new Expression.Element(AT));
    return Arbitraries.oneOf(
        Combinators.combine(base, names()).as((one, name) -> new Expression.Member(one, name, AT)),
        Combinators.combine(base, base).as((one, key) -> new Expression.Index(one, key, AT)),
        Combinators.combine(base, Arbitraries.oneOf(element, steps(element)))
            .as((one, each) -> new Expression.Splat(one, each, AT)));
  }

  private static Arbitrary<Expression> steps(Arbitrary<Expression> base) {
    return Combinators.combine(base, names())
        .as((one, name) -> new Expression.Member(one, name, AT));
  }

  private static Arbitrary<Expression> collections(Arbitrary<Expression> inner) {
    var some = inner.list().ofMaxSize(3);
    var entry = Combinators.combine(inner, inner).as(Expression.Entry::new);
    return Arbitraries.oneOf(
        some.map(elements -> new Expression.Tuple(elements, AT)),
        entry.list().ofMaxSize(3).map(entries -> new Expression.ObjectLiteral(entries, AT)),
        Combinators.combine(some, Arbitraries.of(true, false), names())
            .as((arguments, expands, name) ->
                new Expression.Call(name, arguments, expands && !arguments.isEmpty(), AT)));
  }

  private static Arbitrary<Expression> loops(Arbitrary<Expression> one) {
    return Combinators.combine(
            names().injectNull(0.5),
            names(),
            one,
            one.injectNull(0.5),
            one,
            one.injectNull(0.5),
            Arbitraries.of(true, false))
        .as((key, value, over, keyed, made, condition, grouped) ->
            new Expression.For(
                key, value, over, keyed, made, condition, grouped && keyed != null, AT));
  }

  private static Arbitrary<Expression> templates(Arbitrary<Expression> inner) {
    Arbitrary<Part> interpolation = inner.map(one -> new Part.Interpolation(one, AT));
    Arbitrary<Part> text = texts().filter(one -> !one.isEmpty()).map(one -> new Part.Text(one, AT));
    var parts = Combinators.combine(text, interpolation).as((one, two) -> List.of(one, two));
    Arbitrary<Part> choice =
        Combinators.combine(inner, parts, parts)
            .as((condition, yes, no) -> new Part.If(condition, yes, no, AT));
    Arbitrary<Part> loop =
        Combinators.combine(names(), inner, parts)
            .as((name, over, body) -> new Part.For(null, name, over, body, AT));
    return Combinators.combine(parts, Arbitraries.oneOf(interpolation, choice, loop), text)
        .as((first, second, last) ->
            new Expression.Template(List.of(first.getFirst(), first.getLast(), second, last), AT));
  }
}
