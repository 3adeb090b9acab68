package dev.drydock.sim.router.metric;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what a version has answered.
public final class Meter {
  private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
  private final Histogram latency = new Histogram();

  /// Count one answer.
  ///
  /// @param code as the client saw it
  /// @param nanos from the request's head to the answer's end
  public void answered(int code, long nanos) {
    count(code);
    latency.add(nanos);
  }

  /// Count one answer that tells nothing about time.
  public void count(int code) {
    // Replicas choose codes: whatever they invent becomes one of 500.
    answers.computeIfAbsent(Math.clamp(code, 100, 599), _ -> new LongAdder()).increment();
  }

  /// Return how many answers there were, by code.
  public SortedMap<Integer, Long> answers() {
    var counts = new TreeMap<Integer, Long>();
    answers.forEach((code, count) -> counts.put(code, count.sum()));
    return counts;
  }

  public Histogram latency() {
    return latency;
  }
}
