package dev.drydock.specs.fact;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The Kubernetes versions that AKS offers, over time (`MicrosoftDocs/azure-aks-docs`
/// articles/aks/supported-kubernetes-versions.md, 2026-08-21).
///
/// @param month the month that "offered" is about; no clock decides it
public record KubernetesVersions(List<Row> rows, YearMonth month) {
  /// The month in which the source was read.
  private static final YearMonth READ = YearMonth.of(2026, 8);

  public KubernetesVersions {
    rows = List.copyOf(rows);
  }

  /// One minor version's life; each event is a month.
  public record Row(String minor, YearMonth preview, YearMonth general, YearMonth endOfLife) {}

  /// How a version stands.
  public enum Standing {
    OFFERED,
    PREVIEW,
    NOT_OFFERED
  }

  /// Return what was offered when the source was read.
  public static KubernetesVersions newest() {
    return in(READ);
  }

  /// Return what is offered in a month.
  public static KubernetesVersions in(YearMonth month) {
    var rows =
        Table.rows("kubernetes-versions.tsv").stream()
            .map(row ->
                new Row(
                    row.get(0),
                    YearMonth.parse(row.get(1)),
                    YearMonth.parse(row.get(2)),
                    YearMonth.parse(row.get(3))))
            .toList();
    return new KubernetesVersions(rows, month);
  }

  /// Tell how `1.35` or `1.35.2` stands. Patch levels are not in the table: they change weekly.
  public Standing standing(String version) {
    var row = minor(version);
    return row == null ? Standing.NOT_OFFERED : standing(row);
  }

  /// Return the minor versions that are offered or in preview, oldest first.
  public List<String> offered() {
    return rows.stream()
        .filter(row -> standing(row) != Standing.NOT_OFFERED)
        .map(row -> standing(row) == Standing.PREVIEW ? row.minor + " (preview)" : row.minor)
        .toList();
  }

  /// Return the newest version that is no preview.
  public Optional<String> newestGeneral() {
    return rows.stream()
        .filter(row -> standing(row) == Standing.OFFERED)
        .map(Row::minor)
        .reduce((_, later) -> later);
  }

  private @Nullable Row minor(String version) {
    for (var row : rows) {
      if (version.equals(row.minor) || version.matches(row.minor.replace(".", "\\.") + "\\.\\d+")) {
        return row;
      }
    }
    return null;
  }

  private Standing standing(Row row) {
    // The month in which a version's life ends is the last one in which it is offered.
    if (month.isBefore(row.preview) || month.isAfter(row.endOfLife)) {
      return Standing.NOT_OFFERED;
    }
    return month.isBefore(row.general) ? Standing.PREVIEW : Standing.OFFERED;
  }
}
