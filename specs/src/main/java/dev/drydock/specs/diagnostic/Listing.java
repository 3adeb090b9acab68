package dev.drydock.specs.diagnostic;

import java.util.Collection;
import java.util.stream.Collectors;

/// Lists names in a sentence: all of a few, the first of many.
public final class Listing {
  private static final int NAMES_MAX = 50;

  private Listing() {}

  /// Return `a, b, c`, or `a, b, c and 47 more`.
  public static String of(Collection<String> names) {
    var first = names.stream().limit(NAMES_MAX).collect(Collectors.joining(", "));
    int more = names.size() - NAMES_MAX;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
