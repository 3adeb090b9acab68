package dev.drydock.core.execute;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/// Runs attempts one after another on the caller's thread, in the order of their instants and, at
/// one instant, in the order submitted. Time moves only when nothing is left to run. Submitting is
/// safe on any thread.
public final class VirtualTimeRunner<T> implements Runner<T> {
  private record Submitted<T>(Instant when, long sequence, Supplier<T> attempt) {}

  private final VirtualTime time;
  private final PriorityQueue<Submitted<T>> queue =
      new PriorityQueue<>(
          Comparator.comparing((Submitted<T> one) -> one.when)
              .thenComparingLong(one -> one.sequence));
  private long sequence;

  public VirtualTimeRunner(VirtualTime time) {
    this.time = time;
  }

  @Override
  public synchronized void submit(Instant when, Supplier<T> attempt) {
    queue.add(new Submitted<>(when, sequence++, attempt));
  }

  @Override
  public T next() {
    var first = first();
    if (first.when.isAfter(time.instant())) {
      time.advanceTo(first.when);
    }
    return first.attempt.get();
  }

  private synchronized Submitted<T> first() {
    return queue.remove();
  }
}
