package dev.drydock.cli.console;

import java.time.Duration;

/// Writes durations for people.
public final class Durations {
  private Durations() {}

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
