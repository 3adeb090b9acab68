package dev.drydock.sim.router.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.VersionConfig;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SplitTest {
  private static final int WHOLE = 10_000;

  @Test
  void addsTheDefaultsOwnShareToTheRemainder() {
    assertThat(shares(endpoint("a", version("a", "20"), version("b", "10"))))
        .containsExactly(new Split.Share("a", 9_000), new Split.Share("b", 1_000));
    assertThat(shares(endpoint("b", version("a", "20"), version("b", "40"))))
        .containsExactly(new Split.Share("a", 2_000), new Split.Share("b", 8_000));
  }

  @Test
  void splitsExactlyWhatIsDeclaredWhereNoneIsTheDefault() {
    assertThat(shares(endpoint(null, version("a", "33.33"), version("b", "66.67"))))
        .containsExactly(new Split.Share("a", 3_333), new Split.Share("b", 6_667));
  }

  @Test
  void choosesNobodyWhereNobodyServes() {
    var split = Split.of(endpoint(null, version("a", "0")));
    assertThat(split.pick(new SplittableRandom(1))).isEmpty();
  }

  /// Every number that can be drawn, drawn once.
  @Property(tries = 40, seed = "3")
  void meetsEveryShareExactly(@ForAll long seed) {
    var endpoint = random(new SplittableRandom(seed));
    var split = Split.of(endpoint);
    var counts = new TreeMap<String, Integer>();
    for (int i = 0; i < WHOLE; i++) {
      int drawn = i;
      split.pick(fixed(drawn)).ifPresent(name -> counts.merge(name, 1, Integer::sum));
    }
    int sum = 0;
    for (var share : split.shares()) {
      assertThat(counts.getOrDefault(share.version(), 0)).isEqualTo(share.share());
      sum += share.share();
    }
    assertThat(sum).isEqualTo(WHOLE);
  }

  /// Weights change in the middle: each part of the requests follows the weights of its time.
  @Property(tries = 12, seed = "3")
  void followsRandomWeightsThatChange(@ForAll long seed) {
    var chance = new SplittableRandom(seed);
    for (int change = 0; change < 4; change++) {
      var split = Split.of(random(chance));
      var counts = new TreeMap<String, Integer>();
      for (int i = 0; i < 20_000; i++) {
        counts.merge(split.pick(chance).orElseThrow(), 1, Integer::sum);
      }
      ChiSquare.check(split.shares(), counts, 20_000);
    }
  }

  private static RandomGenerator fixed(int drawn) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int nextInt(int bound) {
        assertThat(bound).isEqualTo(WHOLE);
        return drawn;
      }
    };
  }

  private static EndpointConfig random(SplittableRandom chance) {
    var versions = new ArrayList<VersionConfig>();
    int left = WHOLE;
    for (int i = 1 + chance.nextInt(5); i > 0; i--) {
      int share = chance.nextInt(left + 1);
      left -= share;
      versions.add(version("v" + i, BigDecimal.valueOf(share, 2).toPlainString()));
    }
    versions.add(version("rest", BigDecimal.valueOf(chance.nextInt(WHOLE), 2).toPlainString()));
    return new EndpointConfig("e", new EndpointConfig.Access.Open(), Optional.of("rest"), versions);
  }

  private static List<Split.Share> shares(EndpointConfig endpoint) {
    return Split.of(endpoint).shares();
  }

  private static EndpointConfig endpoint(
      @Nullable String defaultVersion, VersionConfig... versions) {
    return new EndpointConfig(
        "e",
        new EndpointConfig.Access.Open(),
        Optional.ofNullable(defaultVersion),
        List.of(versions));
  }

  private static VersionConfig version(String name, String traffic) {
    return new VersionConfig(
        name,
        new BigDecimal(traffic),
        VersionConfig.Role.CONTROL,
        new VersionConfig.Requests(1, Duration.ZERO, Duration.ofSeconds(1)),
        Optional.empty(),
        new VersionConfig.Target("n", "d", 1));
  }
}
