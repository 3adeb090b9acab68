package dev.drydock.sim.world.fault;

import dev.drydock.sim.world.Chance;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/// A range of durations, both ends included: `1s..20s`, or `30s` alone.
public record Span(Duration least, Duration most) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6}[smh])(?:\\.\\.(\\d{1,6}[smh]))?");

  public Span {
    if (most.compareTo(least) < 0) {
      throw new IllegalArgumentException("A range ends after it begins.");
    }
  }

  /// Read the text form.
  ///
  /// @throws IllegalArgumentException when it is no such form
  public static Span parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "A duration is of the form 90s, 5m or 2h, a range of the form 1s..20s, not '"
              + text
              + "'.");
    }
    var least = duration(form.group(1));
    return new Span(least, form.group(2) == null ? least : duration(form.group(2)));
  }

  Duration draw(Chance chance) {
    return least.equals(most) ? least : Duration.ofSeconds(chance.between(least, most).toSeconds());
  }

  private static Duration duration(String text) {
    return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }
}
