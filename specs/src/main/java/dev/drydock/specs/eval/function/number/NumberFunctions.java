package dev.drydock.specs.eval.function.number;

import static dev.drydock.specs.eval.function.call.Arguments.number;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.plain;
import static dev.drydock.specs.eval.function.call.Function.refused;
import static dev.drydock.specs.value.Type.ANY;
import static dev.drydock.specs.value.Type.NUMBER;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Calculate with numbers.
public final class NumberFunctions {
  private static final MathContext DIVISION = new MathContext(155, RoundingMode.HALF_EVEN);
  private static final int POWER_MAX = 4_096;
  private static final int DIGITS_MAX = 4_096;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private NumberFunctions() {}

  public static List<Function> all() {
    return List.of(
        plain("abs", NUMBER, a -> Value.of(number(a, 0).abs()), NUMBER),
        plain("ceil", NUMBER, a -> rounded(number(a, 0), RoundingMode.CEILING), NUMBER),
        plain("floor", NUMBER, a -> rounded(number(a, 0), RoundingMode.FLOOR), NUMBER),
        plain("signum", NUMBER, a -> Value.of(number(a, 0).signum()), NUMBER),
        plain("max", NUMBER, a -> Value.of(each(a).reduce(number(a, 0), BigDecimal::max)), NUMBER)
            .andMore(NUMBER),
        plain("min", NUMBER, a -> Value.of(each(a).reduce(number(a, 0), BigDecimal::min)), NUMBER)
            .andMore(NUMBER),
        checked(
            "sum", NUMBER, Function.withoutNull(0, NumberFunctions::sum), new Type.ListOf(NUMBER)),
        checked("log", NUMBER, NumberFunctions::logarithm, NUMBER, NUMBER),
        checked("pow", NUMBER, NumberFunctions::power, NUMBER, NUMBER),
        checked("parseint", NUMBER, NumberFunctions::parsed, ANY, NUMBER),
        checked("replicas_for", NUMBER, NumberFunctions::replicas, NUMBER, NUMBER, NUMBER, NUMBER));
  }

  private static Function.Outcome sum(List<Value> arguments) {
    var numbers = Arguments.elements(arguments, 0);
    return numbers.isEmpty()
        ? refused(0, "Nothing has no sum. Put a 0 before it: `concat([0], list)`.")
        : made(Value.of(each(numbers).reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  private static Value rounded(BigDecimal number, RoundingMode mode) {
    return Value.of(number.setScale(0, mode));
  }

  private static Stream<BigDecimal> each(List<Value> numbers) {
    return IntStream.range(0, numbers.size()).mapToObj(at -> number(numbers, at));
  }

  /// Raise to a power: exactly to a whole one, else as precisely as double precision goes.
  private static Function.Outcome power(List<Value> arguments) {
    var base = number(arguments, 0);
    var whole = Arguments.whole(arguments, 1);
    if (whole.isEmpty()) {
      double power = StrictMath.pow(base.doubleValue(), number(arguments, 1).doubleValue());
      return Double.isFinite(power)
          ? made(Value.of(new BigDecimal(Double.toString(power))))
          : refused(1, "The power of these two is no number.");
    }
    int exponent = whole.getAsInt();
    long digits = (long) base.precision() * Math.abs(exponent);
    if (Math.abs(exponent) > POWER_MAX || digits > 4L * DIGITS_MAX) {
      return refused(1, "The result has more digits than a number can have.");
    }
    if (exponent >= 0) {
      return made(Value.of(base.pow(exponent)));
    }
    return base.signum() == 0
        ? refused(1, "Zero has no negative powers.")
        : made(Value.of(BigDecimal.ONE.divide(base.pow(-exponent), DIVISION)));
  }

  /// Take the logarithm to a base, in double precision.
  private static Function.Outcome logarithm(List<Value> arguments) {
    double of = StrictMath.log(number(arguments, 0).doubleValue());
    double made = of / StrictMath.log(number(arguments, 1).doubleValue());
    return Double.isFinite(made)
        ? made(Value.of(new BigDecimal(Double.toString(made))))
        : refused(0, "There is no such logarithm: both numbers are above 0, and the base not 1.");
  }

  private static Function.Outcome parsed(List<Value> arguments) {
    if (!(arguments.getFirst() instanceof Value.Text(var text))) {
      return refused(0, "The digits come as a text.");
    }
    int base = Arguments.whole(arguments, 1).orElse(0);
    if (base < 2 || base > 62) {
      return refused(1, "The base is a whole number from 2 to 62.");
    }
    if (text.length() > DIGITS_MAX) {
      return refused(0, "A number has at most 4,096 digits.");
    }
    boolean negative = text.startsWith("-");
    var digits = negative || text.startsWith("+") ? text.substring(1) : text;
    var parsed = BigInteger.ZERO;
    for (int at = 0; at < digits.length(); at++) {
      int digit = digit(digits.charAt(at), base);
      if (digit < 0 || digit >= base) {
        return refused(0, "Not every character is a digit of the base.");
      }
      parsed = parsed.multiply(BigInteger.valueOf(base)).add(BigInteger.valueOf(digit));
    }
    return digits.isEmpty()
        ? refused(0, "There are no digits.")
        : made(Value.of(new BigDecimal(negative ? parsed.negate() : parsed)));
  }

  /// Up to base 36 case does not matter; above, small letters come before large ones.
  private static int digit(char c, int base) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' + (base <= 36 ? 10 : 36) : -1;
  }

  /// Return how many replicas serve a load: requests per second times seconds per request are the
  /// requests in flight; each replica takes `per_container` of them and shall be `target` percent
  /// busy (Azure ML v1, "Deploy a model to Azure Kubernetes Service", autoscaling).
  private static Function.Outcome replicas(List<Value> arguments) {
    var names = List.of("rate", "duration", "target", "number per container");
    for (int at = 0; at < names.size(); at++) {
      boolean fine =
          number(arguments, at).signum() > 0 || (at < 2 && number(arguments, at).signum() == 0);
      if (!fine) {
        return refused(at, "The " + names.get(at) + " has to be larger than 0.");
      }
    }
    var load = number(arguments, 0).multiply(number(arguments, 1)).multiply(HUNDRED);
    var capacity = number(arguments, 2).multiply(number(arguments, 3));
    var whole = load.divideToIntegralValue(capacity);
    boolean exact = whole.multiply(capacity).compareTo(load) == 0;
    return made(Value.of(exact ? whole : whole.add(BigDecimal.ONE)));
  }
}
