package dev.drydock.sim.router.metric;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// Counts durations in buckets that widen with what they count: eight for each doubling, from a
/// microsecond to more than an hour.
public final class Histogram {
  private static final int PARTS = 8;
  private static final int DOUBLINGS = 32;
  private static final long MICROS_MAX = (1L << DOUBLINGS) - 1;

  private final AtomicLongArray counts = new AtomicLongArray(PARTS * DOUBLINGS);
  private final LongAdder sumMicros = new LongAdder();

  /// Count one duration.
  public void add(long nanos) {
    long micros = Math.clamp(nanos / 1_000, 0, MICROS_MAX);
    counts.incrementAndGet(bucket(micros));
    sumMicros.add(micros);
  }

  /// Return how many were counted.
  public long count() {
    long sum = 0;
    for (int i = 0; i < counts.length(); i++) {
      sum += counts.get(i);
    }
    return sum;
  }

  /// Return the sum of what was counted.
  public Duration sum() {
    return Duration.of(sumMicros.sum(), ChronoUnit.MICROS);
  }

  /// Return how many were no longer than the given duration, up to a bucket's width.
  long within(long micros) {
    long sum = 0;
    for (int i = 0; i < counts.length() && end(i) <= micros; i++) {
      sum += counts.get(i);
    }
    return sum;
  }

  /// Return a duration that the given part of all did not exceed; zero when none was counted.
  ///
  /// @param part 0 to 1
  public Duration quantile(double part) {
    long rank = (long) Math.ceil(part * count());
    long seen = 0;
    for (int i = 0; i < counts.length() && rank > 0; i++) {
      seen += counts.get(i);
      if (seen >= rank) {
        return Duration.of(end(i), ChronoUnit.MICROS);
      }
    }
    return Duration.ZERO;
  }

  /// Return the bucket: the highest bit tells the doubling, the three bits behind it the part.
  private static int bucket(long micros) {
    if (micros < PARTS) {
      return (int) micros;
    }
    int high = 63 - Long.numberOfLeadingZeros(micros);
    return (high - 2) * PARTS + (int) (micros >>> (high - 3)) - PARTS;
  }

  /// Return the greatest duration of a bucket in microseconds.
  private static long end(int bucket) {
    if (bucket < PARTS) {
      return bucket;
    }
    int shift = bucket / PARTS - 1;
    return ((long) (bucket % PARTS + PARTS + 1) << shift) - 1;
  }
}
