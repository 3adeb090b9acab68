package dev.drydock.specs.suite;

import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expression.Part;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turn the numbers of a text into what an implementation with binary numbers of 512 bits makes of
/// them. Ours are exact, and so is the specification; but one line of the suite writes down what
/// such an implementation's rounding of 5.1 leaves of `11 % 5.1`.
final class BinaryNumbers {
  private static final int BITS = 512;

  private BinaryNumbers() {}

  /// Round to the nearest number of 512 bits, to the even one of two.
  static BigDecimal rounded(BigDecimal exact) {
    if (exact.signum() == 0) {
      return exact;
    }
    var numerator = exact.unscaledValue().abs();
    var denominator = BigInteger.ONE;
    if (exact.scale() > 0) {
      denominator = BigInteger.TEN.pow(exact.scale());
    } else {
      numerator = numerator.multiply(BigInteger.TEN.pow(-exact.scale()));
    }
    int shift = BITS - numerator.bitLength() + denominator.bitLength();
    if (quotient(numerator, denominator, shift)[0].bitLength() > BITS) {
      shift--;
    }
    var halves = quotient(numerator, denominator, shift + 1);
    boolean up = halves[0].testBit(0) && (halves[0].testBit(1) || halves[1].signum() != 0);
    var mantissa = halves[0].shiftRight(1).add(up ? BigInteger.ONE : BigInteger.ZERO);
    var size =
        shift > 0
            ? new BigDecimal(mantissa).divide(new BigDecimal(BigInteger.TWO.pow(shift)))
            : new BigDecimal(mantissa.shiftLeft(-shift));
    return exact.signum() < 0 ? size.negate() : size;
  }

  /// Return quotient and remainder of `numerator * 2^shift`.
  private static BigInteger[] quotient(BigInteger numerator, BigInteger denominator, int shift) {
    return shift < 0
        ? numerator.divideAndRemainder(denominator.shiftLeft(-shift))
        : numerator.shiftLeft(shift).divideAndRemainder(denominator);
  }

  static Body of(Body body) {
    return new Body(body.items().stream().map(BinaryNumbers::of).toList(), body.span());
  }

  private static Body.Item of(Body.Item item) {
    return switch (item) {
      case Body.Attribute(var name, var value, var span) ->
          new Body.Attribute(name, of(value), span);
      case Body.Block block ->
          new Body.Block(
              block.type(), block.labels(), of(block.body()), block.header(), block.span());
    };
  }

  static Expression of(Expression one) {
    return switch (one) {
      case Expression.Literal(Value.Number(var number), var span) ->
          new Expression.Literal(Value.of(rounded(number)), span);
      case Expression.Literal _, Expression.Root _, Expression.Element _ -> one;
      case Expression.Template(var parts, var span) -> new Expression.Template(parts(parts), span);
      case Expression.Member(var base, var name, var span) ->
          new Expression.Member(of(base), name, span);
      case Expression.Index(var base, var key, var span) ->
          new Expression.Index(of(base), of(key), span);
      case Expression.Splat(var base, var each, var span) ->
          new Expression.Splat(of(base), of(each), span);
      case Expression.Tuple(var elements, var span) -> new Expression.Tuple(all(elements), span);
      case Expression.ObjectLiteral(var entries, var span) ->
          new Expression.ObjectLiteral(
              entries.stream()
                  .map(entry -> new Expression.Entry(of(entry.key()), of(entry.value())))
                  .toList(),
              span);
      case Expression.For loop -> loop(loop);
      case Expression.Unary(var operator, var operand, var span) ->
          new Expression.Unary(operator, of(operand), span);
      case Expression.Binary(var operator, var left, var right, var span) ->
          new Expression.Binary(operator, of(left), of(right), span);
      case Expression.Conditional(var condition, var yes, var no, var span) ->
          new Expression.Conditional(of(condition), of(yes), of(no), span);
      case Expression.Call(var function, var arguments, var expands, var span) ->
          new Expression.Call(function, all(arguments), expands, span);
      case Expression.Parentheses(var inner, var span) ->
          new Expression.Parentheses(of(inner), span);
    };
  }

  private static Expression loop(Expression.For loop) {
    return new Expression.For(
        loop.keyName(),
        loop.valueName(),
        of(loop.over()),
        orNull(loop.key()),
        of(loop.value()),
        orNull(loop.condition()),
        loop.grouped(),
        loop.span());
  }

  private static @Nullable Expression orNull(@Nullable Expression expression) {
    return expression == null ? null : of(expression);
  }

  private static List<Expression> all(List<Expression> expressions) {
    return expressions.stream().map(BinaryNumbers::of).toList();
  }

  private static List<Part> parts(List<Part> parts) {
    return parts.stream().map(BinaryNumbers::part).toList();
  }

  private static Part part(Part part) {
    return switch (part) {
      case Part.Text text -> text;
      case Part.Interpolation(var expression, var span) ->
          new Part.Interpolation(of(expression), span);
      case Part.If(var condition, var yes, var no, var span) ->
          new Part.If(of(condition), parts(yes), parts(no), span);
      case Part.For(var key, var value, var over, var inner, var span) ->
          new Part.For(key, value, of(over), parts(inner), span);
    };
  }
}
