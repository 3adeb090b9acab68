package dev.drydock.specs.eval.function.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/// Write a number by one verb of a pattern.
final class NumberFormat {
  private static final int DIGITS = 6;

  private NumberFormat() {}

  /// @param digits the precision, or -1 where none was given
  static Optional<String> of(BigDecimal number, char verb, String flags, int digits) {
    boolean marked = flags.contains("#");
    int precision = digits < 0 ? DIGITS : digits;
    var text =
        switch (verb) {
          case 'd' -> radix(number, 10, "");
          case 'b' -> radix(number, 2, marked ? "0b" : "");
          case 'o' -> radix(number, 8, marked ? "0" : "");
          case 'x' -> radix(number, 16, marked ? "0x" : "");
          case 'X' -> radix(number, 16, marked ? "0X" : "").map(NumberFormat::large);
          case 'f' ->
              Optional.of(number.setScale(precision, RoundingMode.HALF_EVEN).toPlainString());
          case 'e' -> Optional.of(scientific(number, precision));
          case 'E' -> Optional.of(large(scientific(number, precision)));
          case 'G' -> Optional.of(large(general(number, digits)));
          default -> Optional.of(general(number, digits));
        };
    return text.map(one -> sign(number, flags) + one);
  }

  private static String sign(BigDecimal number, String flags) {
    return number.signum() < 0 ? "" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
  }

  private static String large(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static Optional<String> radix(BigDecimal number, int radix, String prefix) {
    if (number.scale() > 0) {
      return Optional.empty();
    }
    var digits = number.abs().toBigIntegerExact().toString(radix);
    return Optional.of((number.signum() < 0 ? "-" : "") + prefix + digits);
  }

  /// Write one digit, `places` behind the point, and the power of ten.
  private static String scientific(BigDecimal number, int places) {
    var rounded = number.round(new MathContext(places + 1, RoundingMode.HALF_EVEN));
    int power = number.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    var mantissa = rounded.scaleByPowerOfTen(-power).setScale(places, RoundingMode.HALF_EVEN);
    var digits = (Math.abs(power) < 10 ? "0" : "") + Math.abs(power);
    return mantissa.toPlainString() + (power < 0 ? "e-" : "e+") + digits;
  }

  /// Write as plain digits, or with a power of ten where those would be long.
  private static String general(BigDecimal number, int digits) {
    int significant = Math.max(digits, 1);
    var exact =
        digits < 0 ? number : number.round(new MathContext(significant, RoundingMode.HALF_EVEN));
    var rounded = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    int power = rounded.precision() - rounded.scale() - 1;
    return rounded.signum() != 0 && (power < -4 || power >= (digits < 0 ? DIGITS : significant))
        ? scientific(rounded, rounded.precision() - 1)
        : rounded.toPlainString();
  }
}
