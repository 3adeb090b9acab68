package dev.drydock.core.execute;

import dev.drydock.spi.ProviderFault;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Decides whether to try again after a fault, and after how long. The one place that knows.
public final class Patience {
  private static final Duration TOTAL_MAX = Duration.ofHours(1);
  private static final Duration THROTTLED_MIN = Duration.ofSeconds(1);
  private static final int BROKEN_TRIES_MAX = 10;
  private static final int BUSY_TRIES_MAX = 240;

  private final RandomGenerator chance;

  public Patience(RandomGenerator chance) {
    this.chance = chance;
  }

  /// How much patience has been used up.
  ///
  /// @param tries faults in a row
  /// @param waited because of faults, all in all
  public record Tally(int tries, Duration waited) {
    public static final Tally NONE = new Tally(0, Duration.ZERO);

    public Tally plus(Duration wait) {
      return new Tally(tries + 1, waited.plus(wait));
    }

    /// Begin a new row: an exchange went well.
    public Tally wentWell() {
      return new Tally(0, waited);
    }
  }

  /// Return how long to wait before trying again, or nothing when it is time to give up.
  public Optional<Duration> wait(ProviderFault fault, Tally tally) {
    int tries = tally.tries();
    return switch (fault) {
      case ProviderFault.Throttled(_, var retryAfter) ->
          within(tally, BUSY_TRIES_MAX, max(retryAfter, THROTTLED_MIN));
      case ProviderFault.Conflict _ ->
          within(tally, BUSY_TRIES_MAX, doubling(Duration.ofSeconds(5), tries, 30));
      case ProviderFault.Unavailable(_, var retryAfter) ->
          within(tally, BROKEN_TRIES_MAX, max(retryAfter, jittered(tries)));
      case ProviderFault.OutcomeUnknown _ -> within(tally, BROKEN_TRIES_MAX, jittered(tries));
      case ProviderFault.Denied _, ProviderFault.Rejected _ -> Optional.empty();
    };
  }

  private static Optional<Duration> within(Tally tally, int triesMax, Duration wait) {
    boolean patient =
        tally.tries() < triesMax && tally.waited().plus(wait).compareTo(TOTAL_MAX) <= 0;
    return patient ? Optional.of(wait) : Optional.empty();
  }

  /// Spread those who were cut off together, so that they do not come back together.
  private Duration jittered(int tries) {
    long millis = doubling(Duration.ofSeconds(1), tries, 60).toMillis();
    return Duration.ofMillis(millis / 2 + chance.nextLong(millis / 2 + 1));
  }

  private static Duration doubling(Duration first, int tries, long secondsMax) {
    var wait = first.multipliedBy(1L << Math.min(tries, 10));
    var most = Duration.ofSeconds(secondsMax);
    return wait.compareTo(most) < 0 ? wait : most;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
