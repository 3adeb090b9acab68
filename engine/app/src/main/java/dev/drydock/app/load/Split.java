package dev.drydock.app.load;

import java.util.SequencedMap;
import java.util.TreeSet;

/// Whether a split is what it should be: Pearson's test of the counts against the shares.
public sealed interface Split {
  /// How often chance alone may make a right split look wrong: once in a thousand.
  double ALPHA = 0.001;

  /// Counts below this make the test's distribution a poor one (Cochran's rule).
  double EXPECTED_MIN = 5;

  /// The test says something.
  ///
  /// @param statistic how far the counts lie from the shares
  /// @param bound what chance alone exceeds with probability [#ALPHA]
  record Tested(double statistic, double bound, int degrees, double probability) implements Split {
    public boolean fits() {
      return statistic <= bound;
    }
  }

  /// A version answered that has no share.
  record Stray(String version) implements Split {}

  /// There are no shares, one version has all, or the smallest share is of too few.
  ///
  /// @param why words that end a sentence
  record Untested(String why) implements Split {}

  /// @param counts answers by version
  /// @param shares in percent by version, each above 0
  static Split of(SequencedMap<String, Long> counts, SequencedMap<String, Integer> shares) {
    var strays = new TreeSet<>(counts.keySet());
    strays.removeAll(shares.keySet());
    if (!shares.isEmpty() && !strays.isEmpty()) {
      return new Stray(strays.getFirst());
    }
    if (shares.size() < 2) {
      return new Untested("there is nothing to split");
    }
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    double sum = shares.values().stream().mapToInt(Integer::intValue).sum();
    double least = shares.values().stream().mapToInt(Integer::intValue).min().orElse(0) / sum;
    if (all * least < EXPECTED_MIN) {
      return new Untested(
          "it takes " + (long) Math.ceil(EXPECTED_MIN / least) + " answers to tell");
    }
    double statistic = 0;
    for (var share : shares.entrySet()) {
      double expected = all * share.getValue() / sum;
      double off = counts.getOrDefault(share.getKey(), 0L) - expected;
      statistic += off * off / expected;
    }
    int degrees = shares.size() - 1;
    return new Tested(
        statistic, ChiSquare.bound(degrees, ALPHA), degrees, ChiSquare.tail(statistic, degrees));
  }
}
