package dev.drydock.trials.house;

import java.util.List;
import java.util.Locale;

/// Sizes of many like things, for the table that a tidy run prints.
record Sizes(String name, List<Long> sorted) {
  static Sizes of(String name, List<Long> sizes) {
    return new Sizes(name, sizes.stream().sorted().toList());
  }

  /// Return one row: how many, median, 95th percentile, greatest.
  String row() {
    return String.format(
        Locale.ROOT, "%-22s %6d %7d %6d %6d", name, sorted.size(), at(50), at(95), at(100));
  }

  static String header() {
    return String.format(
        Locale.ROOT, "%-22s %6s %7s %6s %6s", "lines of", "count", "median", "p95", "max");
  }

  private long at(int percentile) {
    if (sorted.isEmpty()) {
      return 0;
    }
    return sorted.get((sorted.size() - 1) * percentile / 100);
  }
}
