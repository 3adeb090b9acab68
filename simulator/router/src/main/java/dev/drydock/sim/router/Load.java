package dev.drydock.sim.router;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a version has to do, and has done.
///
/// @param replicas how many take new requests
/// @param busy requests in flight at replicas, those that are drained included
/// @param queued requests that wait for a replica
/// @param requests how many were answered, by status code
public record Load(
    String endpoint,
    String version,
    int replicas,
    int busy,
    int queued,
    SortedMap<Integer, Long> requests,
    Latency latency) {
  /// Quantiles of the time from a request's head to its answer's end, zero when there was none;
  /// never less than the truth, and at most an eighth more.
  public record Latency(Duration p50, Duration p95, Duration p99) {}

  public Load {
    requests = Collections.unmodifiableSortedMap(new TreeMap<>(requests));
  }
}
