package dev.drydock.specs.eval.function.date;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Read durations like `1h30m`, `-1.5h`, `100ms`; at most some 292 years.
final class Durations {
  private static final Pattern PART =
      Pattern.compile("(\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(ns|us|µs|μs|ms|s|m|h)");
  private static final Pattern WHOLE = Pattern.compile("[-+]?(?:" + PART.pattern() + "){1,100}");
  private static final BigDecimal NANOS_MAX = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "µs", 1_000L,
          "μs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private Durations() {}

  static Optional<Duration> parse(String text) {
    if (text.matches("[-+]?0")) {
      return Optional.of(Duration.ZERO);
    }
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    var nanos = BigDecimal.ZERO;
    var parts = PART.matcher(text);
    while (parts.find()) {
      var unit = BigDecimal.valueOf(NANOS.getOrDefault(parts.group(2), 0L));
      nanos = nanos.add(new BigDecimal(parts.group(1)).multiply(unit));
    }
    if (nanos.compareTo(NANOS_MAX) > 0) {
      return Optional.empty();
    }
    long sum = nanos.longValue();
    return Optional.of(Duration.ofNanos(text.startsWith("-") ? -sum : sum));
  }
}
