package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expression.BinaryOperator;
import dev.drydock.specs.syntax.Expression.UnaryOperator;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Unification;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueOrder;
import dev.drydock.specs.value.ValueText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Evaluate operators and conditionals. `&&` and `||` do not look at their right side when the left
/// one decides.
final class Operators {
  private final Evaluator evaluator;

  Operators(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value evaluate(Expression.Unary unary) {
    boolean not = unary.operator() == UnaryOperator.NOT;
    var type = not ? Type.BOOL : Type.NUMBER;
    var operand = operand(evaluator.evaluate(unary.operand()), type, unary.operand().span());
    return evaluator.strict(
        unary.span(),
        type,
        List.of(operand),
        new Applied(
            values -> not ? Value.of(!flag(values.getFirst())) : negated(values.getFirst()),
            operands ->
                new Expression.Unary(unary.operator(), operands.getFirst(), Residuals.NOWHERE)));
  }

  /// An operation of two functions.
  record Applied(
      Function<List<Value>, Value> onValues, Function<List<Expression>, Expression> onResiduals)
      implements Evaluator.Operation {
    @Override
    public Value known(List<Value> operands) {
      return onValues.apply(operands);
    }

    @Override
    public Expression residual(List<Expression> operands) {
      return onResiduals.apply(operands);
    }
  }

  Value evaluate(Expression.Binary binary) {
    return switch (binary.operator()) {
      case AND, OR -> logical(binary);
      case EQUAL -> equality(binary, true);
      case NOT_EQUAL -> equality(binary, false);
      case LESS ->
          numeric(binary, Type.BOOL, (a, b) -> Value.of(a.value().compareTo(b.value()) < 0));
      case LESS_OR_EQUAL ->
          numeric(binary, Type.BOOL, (a, b) -> Value.of(a.value().compareTo(b.value()) <= 0));
      case GREATER ->
          numeric(binary, Type.BOOL, (a, b) -> Value.of(a.value().compareTo(b.value()) > 0));
      case GREATER_OR_EQUAL ->
          numeric(binary, Type.BOOL, (a, b) -> Value.of(a.value().compareTo(b.value()) >= 0));
      case ADD, SUBTRACT, MULTIPLY -> numeric(binary, Type.NUMBER, (a, b) -> sum(binary, a, b));
      case DIVIDE, REMAINDER -> numeric(binary, Type.NUMBER, (a, b) -> quotient(binary, a, b));
    };
  }

  private Value numeric(
      Expression.Binary binary,
      Type type,
      BiFunction<Value.Number, Value.Number, Value> operation) {
    var left = operand(evaluator.evaluate(binary.left()), Type.NUMBER, binary.left().span());
    var right = operand(evaluator.evaluate(binary.right()), Type.NUMBER, binary.right().span());
    return binary(
        binary,
        type,
        left,
        right,
        values ->
            operation.apply((Value.Number) values.getFirst(), (Value.Number) values.getLast()));
  }

  private Value binary(
      Expression.Binary binary,
      Type type,
      Value left,
      Value right,
      Function<List<Value>, Value> operation) {
    return evaluator.strict(
        binary.span(),
        type,
        List.of(left, right),
        new Applied(
            operation,
            operands ->
                new Expression.Binary(
                    binary.operator(),
                    operands.getFirst(),
                    operands.getLast(),
                    Residuals.NOWHERE)));
  }

  private Value sum(Expression.Binary binary, Value.Number left, Value.Number right) {
    return number(
        switch (binary.operator()) {
          case ADD -> Numbers.sum(left.value(), right.value());
          case SUBTRACT -> Numbers.sum(left.value(), right.value().negate());
          case MULTIPLY -> Numbers.product(left.value(), right.value());
          default -> throw new IllegalArgumentException(binary.operator().sign());
        },
        binary.span());
  }

  private Value quotient(Expression.Binary binary, Value.Number left, Value.Number right) {
    if (right.value().signum() == 0) {
      return evaluator.fault(
          binary.right().span(),
          Code.DRY0114,
          "is 0",
          "Nothing can be divided by 0. Guard it: `n == 0 ? 0 : total / n`.");
    }
    return number(
        binary.operator() == BinaryOperator.DIVIDE
            ? Numbers.quotient(left.value(), right.value())
            : Numbers.remainder(left.value(), right.value()),
        binary.span());
  }

  private Value number(Optional<BigDecimal> result, Span span) {
    return result
        .map(Value::of)
        .orElseGet(() ->
            evaluator.fault(
                span,
                Code.DRY0125,
                "is too large to be kept exactly",
                "A number has a power of ten of at most four digits."));
  }

  private static Value negated(Value value) {
    return Value.of(((Value.Number) value).value().negate());
  }

  private static boolean flag(Value value) {
    return ((Value.Bool) value).value();
  }

  /// Convert an operand; null is none.
  private Value operand(Value value, Type type, Span span) {
    if (value.unwrapped().isNull()) {
      return evaluator.fault(
          span,
          Code.DRY0110,
          "is null",
          "Operators need values. Give a default with `coalesce(a, b)`, or test for `null` first.");
    }
    return evaluator.convert(value, type, span, Code.DRY0110);
  }

  private Value equality(Expression.Binary binary, boolean equal) {
    var left = evaluator.evaluate(binary.left());
    var right = evaluator.evaluate(binary.right());
    return binary(
        binary,
        Type.BOOL,
        left,
        right,
        values -> Value.of(ValueOrder.areEqual(values.getFirst(), values.getLast()) == equal));
  }

  private Value logical(Expression.Binary binary) {
    boolean decides = binary.operator() == BinaryOperator.OR;
    var left = operand(evaluator.evaluate(binary.left()), Type.BOOL, binary.left().span());
    if (Marks.isBroken(left)) {
      return left;
    }
    if (decides(left, decides)) {
      return Marks.with(evaluator.silent().evaluate(binary.right()).isSensitive(), left);
    }
    var right = operand(evaluator.evaluate(binary.right()), Type.BOOL, binary.right().span());
    if (!left.isKnown() && decides(right, decides)) {
      return Marks.with(left.isSensitive(), right);
    }
    return binary(binary, Type.BOOL, left, right, List::getLast);
  }

  private static boolean decides(Value value, boolean decides) {
    return Marks.bare(value) instanceof Value.Bool(var flag) && flag == decides;
  }

  Value evaluate(Expression.Conditional either) {
    var condition = condition(evaluator.evaluate(either.condition()), either.condition().span());
    if (Marks.isBroken(condition)) {
      return condition;
    }
    if (!condition.isKnown()) {
      return undecided(either, condition);
    }
    boolean yes = flag(Marks.bare(condition));
    var chosen = evaluator.evaluate(yes ? either.yes() : either.no());
    var other = evaluator.silent().evaluate(yes ? either.no() : either.yes());
    boolean sensitive = condition.isSensitive() || other instanceof Value.Sensitive;
    return Marks.with(sensitive, shared(either, chosen, other));
  }

  /// Convert to the type that both branches share, so that the type does not hang on the condition.
  private Value shared(Expression.Conditional either, Value chosen, Value other) {
    if (Marks.isBroken(chosen) || Marks.isBroken(other)) {
      return chosen;
    }
    return shared(either, List.of(chosen, other))
        .map(type -> Conversion.to(chosen, type).orElse(chosen))
        .orElseGet(Value::nothing);
  }

  private Optional<Type> shared(Expression.Conditional either, List<Value> branches) {
    var type = Unification.of(branches);
    if (type.isEmpty()) {
      evaluator.fault(
          either.yes().span().to(either.no().span()),
          Code.DRY0152,
          "are of different types",
          "One branch is "
              + ValueText.kindOf(branches.getFirst())
              + ", the other "
              + ValueText.kindOf(branches.getLast())
              + ", and no type holds what both give. A conditional has one type, whatever its"
              + " condition: convert a branch, or give both the same shape.");
    }
    return type;
  }

  private Value undecided(Expression.Conditional either, Value condition) {
    var yes = evaluator.evaluate(either.yes());
    var no = evaluator.evaluate(either.no());
    if (areAlike(yes, no)) {
      boolean sensitive = condition.isSensitive() || yes.isSensitive() || no.isSensitive();
      return Marks.with(sensitive, yes);
    }
    for (var branch : List.of(yes, no)) {
      if (Marks.bare(branch) instanceof Value.Reference(var address)) {
        return evaluator.fault(
            either.span(),
            Code.DRY0151,
            "chooses " + address + " by what is known only after apply",
            "Which resources belong together is part of the plan. Choose by a variable.");
      }
    }
    if (Marks.isBroken(yes) || Marks.isBroken(no)) {
      return Value.nothing();
    }
    var type = shared(either, List.of(yes, no));
    if (type.isEmpty()) {
      return Value.nothing();
    }
    return evaluator.unknown(
        either.span(),
        type.get(),
        List.of(condition, yes, no),
        () ->
            new Expression.Conditional(
                Residuals.expression(condition),
                Residuals.expression(yes),
                Residuals.expression(no),
                Residuals.NOWHERE));
  }

  /// Whether both branches give the same, so that nothing hangs on the condition.
  private static boolean areAlike(Value yes, Value no) {
    return yes.isKnown()
        && no.isKnown()
        && yes.type().equals(no.type())
        && ValueOrder.areEqual(Marks.bare(yes), Marks.bare(no));
  }

  /// Convert a condition; null is none.
  Value condition(Value value, Span span) {
    if (value.unwrapped().isNull()) {
      return evaluator.fault(
          span, Code.DRY0117, "is null", "A condition is `true` or `false`, never null.");
    }
    return evaluator.convert(value, Type.BOOL, span, Code.DRY0117);
  }
}
