package dev.drydock.app.load;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What was measured of one version.
///
/// @param version empty for what no version answered
/// @param codes answers by status; those without any are under 0
public record Row(
    String version, long count, SequencedMap<Integer, Long> codes, Latencies latencies) {
  public Row {
    codes = Collections.unmodifiableSequencedMap(new TreeMap<>(codes));
  }

  /// Return how many were answered 2xx.
  public long good() {
    return codes.entrySet().stream()
        .filter(code -> code.getKey() / 100 == 2)
        .mapToLong(java.util.Map.Entry::getValue)
        .sum();
  }
}
