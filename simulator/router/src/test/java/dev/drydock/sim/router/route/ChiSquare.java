package dev.drydock.sim.router.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/// Pearson's test: whether counts may come from shares, wrong once in 10,000 times.
public final class ChiSquare {
  /// Upper 1e-4 quantiles, by degrees of freedom from 1.
  private static final double[] QUANTILES = {
    15.137, 18.421, 21.108, 23.513, 25.745, 27.856, 29.878, 31.828, 33.720
  };

  private static final int EXPECTED_MIN = 5;

  private ChiSquare() {}

  /// Check; what is expected fewer than five times is only checked to be few.
  public static void check(List<Split.Share> shares, Map<String, Integer> counts, int total) {
    double sum = 0;
    int cells = 0;
    for (var share : shares) {
      double expected = total * (share.share() / 10_000.0);
      int seen = counts.getOrDefault(share.version(), 0);
      if (expected < EXPECTED_MIN) {
        assertThat(seen).isLessThan(8 * EXPECTED_MIN);
      } else {
        sum += (seen - expected) * (seen - expected) / expected;
        cells++;
      }
    }
    assertThat(cells).as("every request went somewhere").isPositive();
    if (cells > 1) {
      assertThat(sum)
          .as("chi-square of " + counts + " for " + shares)
          .isLessThan(QUANTILES[cells - 2]);
    }
  }
}
