package dev.drydock.app.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// Counts what comes in from many threads.
final class Tally {
  /// Whatever takes longer counts as this.
  private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);

  /// Two digits: quantiles within 1 %.
  private static final int DIGITS = 2;

  private final TreeMap<String, Cell> byVersion = new TreeMap<>();
  private Optional<String> failure = Optional.empty();

  private static final class Cell {
    private final TreeMap<Integer, Long> codes = new TreeMap<>();
    private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);

    void count(int status, long nanos) {
      codes.merge(status, 1L, Long::sum);
      micros.recordValue(Math.clamp(nanos / 1_000, 0, LONGEST_MICROS));
    }

    void add(Cell other) {
      other.codes.forEach((status, count) -> codes.merge(status, count, Long::sum));
      micros.add(other.micros);
    }

    Row row(String version) {
      return new Row(
          version,
          micros.getTotalCount(),
          codes,
          new Latencies(at(50), at(95), at(99), duration(micros.getMaxValue())));
    }

    private Duration at(double percent) {
      return duration(micros.getValueAtPercentile(percent));
    }

    private static Duration duration(long micros) {
      return Duration.of(micros, java.time.temporal.ChronoUnit.MICROS);
    }
  }

  synchronized void count(Shot shot, long nanos) {
    switch (shot) {
      case Shot.Answered(var version, var status) -> cell(version).count(status, nanos);
      case Shot.Unanswered(var reason) -> {
        failure = failure.or(() -> Optional.of(reason));
        cell("").count(0, nanos);
      }
    }
  }

  private Cell cell(String version) {
    return byVersion.computeIfAbsent(version, _ -> new Cell());
  }

  synchronized Measured measured(Duration elapsed) {
    var all = new Cell();
    byVersion.values().forEach(all::add);
    return new Measured(elapsed, rows(), all.row(""), failure);
  }

  private List<Row> rows() {
    var rows = new ArrayList<Row>();
    byVersion.forEach((version, cell) -> {
      if (!version.isEmpty()) {
        rows.add(cell.row(version));
      }
    });
    Optional.ofNullable(byVersion.get("")).ifPresent(cell -> rows.add(cell.row("")));
    return rows;
  }
}
