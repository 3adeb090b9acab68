package dev.drydock.app.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What came of a load, so far or all in all.
///
/// @param rows by version's name, what no version answered last
/// @param total of all rows
/// @param failure why the first request without an answer had none
public record Measured(Duration elapsed, List<Row> rows, Row total, Optional<String> failure) {
  public Measured {
    rows = List.copyOf(rows);
  }

  /// Whether every request was answered, and well.
  public boolean allGood() {
    return total.count() > 0 && total.good() == total.count();
  }

  /// Return requests a second.
  public double rate() {
    return elapsed.isPositive() ? total.count() * 1e9 / elapsed.toNanos() : 0;
  }

  /// Return what a version got of all that some version answered, in percent.
  public double share(Row row) {
    long answered = answered().values().stream().mapToLong(Long::longValue).sum();
    return answered == 0 ? 0 : 100.0 * row.count() / answered;
  }

  /// Return answers by version, whatever their status.
  public SequencedMap<String, Long> answered() {
    var counts = new TreeMap<String, Long>();
    rows.stream()
        .filter(row -> !row.version().isEmpty())
        .forEach(row -> counts.put(row.version(), row.count()));
    return counts;
  }

  /// Return what was measured of a version, if anything was.
  public Optional<Row> row(String version) {
    return rows.stream().filter(row -> row.version().equals(version)).findFirst();
  }

  /// Return how many requests ended with each status, of all versions; 0 is no answer.
  public Map<Integer, Long> codes() {
    return total.codes();
  }
}
