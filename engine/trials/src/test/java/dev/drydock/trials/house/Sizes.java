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

  /// Return the table of the page on architecture: sizes beside those aimed at.
  static String page(List<JavaFile> files) {
    var main = files.stream().filter(file -> !file.isTest()).toList();
    return """
    | lines | median | p95 | max | best measured elsewhere | hard |
    |---|---|---|---|---|---|
    %s%s\
    """
        .formatted(
            methods("method", main).row("median 4, p95 13 to 19", 60),
            files("file", main).row("median 54 to 101", 400));
  }

  static Sizes files(String name, List<JavaFile> files) {
    return of(
        name,
        files.stream()
            .filter(file -> !file.isPackageInfo())
            .map(file -> (long) file.lines())
            .toList());
  }

  static Sizes methods(String name, List<JavaFile> files) {
    return of(
        name,
        files.stream()
            .flatMap(file -> file.methods().stream())
            .map(JavaFile.Method::lines)
            .toList());
  }

  private String row(String elsewhere, int hard) {
    return "| %s | %s | %s | %s | %s | %s |\n"
        .formatted(name, at(50), at(95), at(100), elsewhere, hard);
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
