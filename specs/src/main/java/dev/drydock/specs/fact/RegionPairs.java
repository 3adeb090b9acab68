package dev.drydock.specs.fact;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which region of Azure stands in for which (`MicrosoftDocs/azure-docs`, list of paired regions).
public final class RegionPairs {
  private static final RegionPairs AZURE = read();

  private final Map<String, String> pairs;

  private RegionPairs(Map<String, String> pairs) {
    this.pairs = Collections.unmodifiableMap(pairs);
  }

  /// Return Azure's pairs.
  public static RegionPairs azure() {
    return AZURE;
  }

  private static RegionPairs read() {
    var pairs = new TreeMap<String, String>();
    Table.rows("region-pairs.tsv").forEach(row -> pairs.put(row.get(0), row.get(1)));
    return new RegionPairs(pairs);
  }

  /// Return the region that a region is paired with, if the table knows one.
  ///
  /// @param region its name without blanks, in lower case
  public Optional<String> of(String region) {
    return Optional.ofNullable(pairs.get(region));
  }
}
