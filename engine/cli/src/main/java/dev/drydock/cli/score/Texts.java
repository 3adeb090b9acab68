package dev.drydock.cli.score;

import dev.drydock.app.load.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/// Numbers for people.
final class Texts {
  private static final MathContext THREE = new MathContext(3);
  private static final long NANOS_PER_MILLI = 1_000_000;

  private Texts() {}

  /// Return milliseconds in three digits: `1.94 ms`, `1240 ms`.
  static String millis(Duration duration) {
    var millis = BigDecimal.valueOf(duration.toNanos()).divide(BigDecimal.valueOf(NANOS_PER_MILLI));
    return three(millis.doubleValue()) + " ms";
  }

  /// Return a number in three digits, or more where it has more before the point.
  static String three(double number) {
    if (number >= 1000) {
      return String.format(Locale.ROOT, "%.0f", number);
    }
    return new BigDecimal(number).round(THREE).stripTrailingZeros().toPlainString();
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share);
  }

  /// Return `200 x 9012, 503 x 3`.
  static String codes(Row row) {
    return row.codes().entrySet().stream()
        .map(code -> code(code.getKey()) + " x " + code.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String code(int status) {
    return status == 0 ? "no answer" : Integer.toString(status);
  }
}
