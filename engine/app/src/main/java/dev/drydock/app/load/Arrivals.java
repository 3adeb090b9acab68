package dev.drydock.app.load;

import java.time.Duration;

/// When requests are sent.
public sealed interface Arrivals {
  /// The next one when the one before is answered, by so many callers at once.
  record Closed(long count, int concurrency) implements Arrivals {
    public Closed {
      if (count < 1 || concurrency < 1) {
        throw new IllegalArgumentException("A load is at least one. This is a bug in Drydock.");
      }
    }
  }

  /// As they come, whatever became of those before: independently of each other, so many a second
  /// on average (a Poisson process).
  ///
  /// @param seed of the chance that draws the gaps: the same seed, the same arrivals
  record Open(double perSecond, Duration duration, long seed) implements Arrivals {
    public Open {
      if (!(perSecond > 0) || !duration.isPositive()) {
        throw new IllegalArgumentException("A load is more than none. This is a bug in Drydock.");
      }
    }
  }
}
