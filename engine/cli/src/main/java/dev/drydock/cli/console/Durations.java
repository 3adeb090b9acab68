package dev.drydock.cli.console;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes durations for people.
public final class Durations {
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,4})d)?(?:(\\d{1,4})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6})s)?");

  private Durations() {}

  /// Read `90s`, `2m`, `1m30s`, `1h`, `14d`; empty when the text is no such thing, or is nothing.
  public static Optional<Duration> parse(String text) {
    var parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var duration =
        Duration.ofDays(number(parts.group(1)))
            .plusHours(number(parts.group(2)))
            .plusMinutes(number(parts.group(3)))
            .plusSeconds(number(parts.group(4)));
    return Optional.of(duration).filter(Duration::isPositive);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /// Return `14m 20s`; less than a second is `0s`.
  public static String text(Duration duration) {
    long hours = duration.toHours();
    long minutes = duration.toMinutesPart();
    long seconds = duration.toSecondsPart();
    if (hours > 0) {
      return hours + "h " + minutes + "m";
    }
    return minutes > 0 ? minutes + "m " + seconds + "s" : seconds + "s";
  }

  /// Return `00:14:20`.
  public static String clock(Duration duration) {
    return two(duration.toHours())
        + ":"
        + two(duration.toMinutesPart())
        + ":"
        + two(duration.toSecondsPart());
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
