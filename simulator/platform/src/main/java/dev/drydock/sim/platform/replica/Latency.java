package dev.drydock.sim.platform.replica;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// How long a replica takes to answer: anything between two durations, each as likely.
public record Latency(Duration least, Duration most) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

  public Latency {
    if (least.isNegative() || most.compareTo(least) < 0) {
      throw new IllegalArgumentException("No range of latencies: " + least + " to " + most);
    }
  }

  /// Read milliseconds: `80-120`, or `80`; empty when the text is neither.
  public static Optional<Latency> parse(String text) {
    var range = RANGE.matcher(text.strip());
    if (!range.matches()) {
      return Optional.empty();
    }
    long least = Long.parseLong(range.group(1));
    long most = Optional.ofNullable(range.group(2)).map(Long::parseLong).orElse(least);
    return most < least
        ? Optional.empty()
        : Optional.of(new Latency(Duration.ofMillis(least), Duration.ofMillis(most)));
  }

  Duration draw(RandomGenerator chance) {
    return least.plusNanos(chance.nextLong(most.minus(least).toNanos() + 1));
  }
}
