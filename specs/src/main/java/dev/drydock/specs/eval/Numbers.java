package dev.drydock.specs.eval;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// Calculate with exact numbers. Only a division rounds, to more digits than the 512 bits of other
/// HCL tools hold; results beyond all use are refused, so that no expression eats the memory.
final class Numbers {
  /// 512 bits are 154.1 decimal digits.
  private static final MathContext DIVISION = new MathContext(155, RoundingMode.HALF_EVEN);

  private static final int DIGITS_MAX = 20_000;

  private Numbers() {}

  static Optional<BigDecimal> sum(BigDecimal one, BigDecimal other) {
    return bounded(one.add(other));
  }

  static Optional<BigDecimal> product(BigDecimal one, BigDecimal other) {
    return bounded(one.multiply(other));
  }

  static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor) {
    return bounded(dividend.divide(divisor, DIVISION));
  }

  /// Return what is left over; it has the sign of the dividend.
  static Optional<BigDecimal> remainder(BigDecimal dividend, BigDecimal divisor) {
    return bounded(dividend.remainder(divisor));
  }

  /// Return the number, unless writing it out takes more digits than anyone means.
  static Optional<BigDecimal> bounded(BigDecimal number) {
    long before = (long) number.precision() - number.scale();
    boolean fine = Math.abs(before) <= DIGITS_MAX && Math.abs(number.scale()) <= DIGITS_MAX;
    return fine ? Optional.of(number) : Optional.empty();
  }
}
