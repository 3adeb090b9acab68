package dev.drydock.core.fake;

import dev.drydock.core.execute.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Time that moves when told.
public final class FakeTime implements VirtualTime {
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Optional<Instant> nextEvent() {
    return Optional.empty();
  }

  @Override
  public void advanceTo(Instant instant) {
    if (instant.isBefore(now)) {
      throw new IllegalArgumentException("Time goes forward: " + now + " to " + instant);
    }
    now = instant;
  }

  /// Return how long the test has run in virtual time.
  public Duration passed() {
    return Duration.between(START, now);
  }
}
