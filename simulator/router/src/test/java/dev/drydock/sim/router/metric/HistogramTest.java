package dev.drydock.sim.router.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class HistogramTest {
  private final Histogram histogram = new Histogram();

  @Test
  void tellsNothingOfNothing() {
    assertThat(histogram.quantile(0.5)).isZero();
    assertThat(histogram.count()).isZero();
  }

  @Test
  void tellsQuantiles() {
    for (int ms = 1; ms <= 100; ms++) {
      histogram.add(Duration.ofMillis(ms).toNanos());
    }
    assertThat(histogram.quantile(0.5)).isBetween(Duration.ofMillis(50), Duration.ofMillis(57));
    assertThat(histogram.quantile(0.99)).isBetween(Duration.ofMillis(99), Duration.ofMillis(112));
    assertThat(histogram.sum()).isEqualTo(Duration.ofMillis(5_050));
    assertThat(histogram.count()).isEqualTo(100);
  }

  @Property(tries = 200, seed = "3")
  void isNeverLessThanTheTruthAndAtMostAnEighthMore(@ForAll long seed) {
    var chance = new SplittableRandom(seed);
    long micros = chance.nextLong(1L << (1 + chance.nextInt(32)));
    var one = new Histogram();
    one.add(micros * 1_000);
    long told = one.quantile(1).toNanos() / 1_000;
    assertThat(told).isBetween(micros, micros + micros / 8);
  }
}
