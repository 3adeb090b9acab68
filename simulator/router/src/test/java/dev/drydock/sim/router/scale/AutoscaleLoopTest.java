package dev.drydock.sim.router.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.router.Load;
import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.RouterConfig;
import dev.drydock.sim.router.config.VersionConfig;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class AutoscaleLoopTest {
  private static final VersionConfig.Autoscale SETTINGS =
      new VersionConfig.Autoscale(1, 10, 70, Duration.ofSeconds(5));

  private static final class Cluster implements Scaler {
    private int replicas = 1;
    private int asked;

    @Override
    public int replicas(String endpoint, String version) {
      return replicas;
    }

    @Override
    public int capacity(String endpoint, String version) {
      return 8;
    }

    @Override
    public void scale(String endpoint, String version, int wanted) {
      replicas = wanted;
      asked++;
    }
  }

  private final Cluster cluster = new Cluster();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private int queued;
  private final AutoscaleLoop loop =
      new AutoscaleLoop(() -> List.of(load("blue"), load("green")), cluster, () -> now);

  @Test
  void followsTheLoadUpAndDownAgain() {
    queued = 40;
    loop.step(config());
    assertThat(cluster.replicas).as("as many as there is room for").isEqualTo(8);
    queued = 0;
    for (int i = 0; i <= 20; i++) {
      now = now.plusSeconds(5);
      loop.step(config());
    }
    assertThat(cluster.replicas).isEqualTo(1);
    assertThat(cluster.asked).as("asked once up, once down").isEqualTo(2);
  }

  @Test
  void waitsForTheRefresh() {
    assertThat(loop.step(config())).hasSize(1);
    now = now.plusSeconds(4);
    assertThat(loop.step(config())).isEmpty();
    now = now.plusSeconds(1);
    assertThat(loop.step(config())).hasSize(1);
  }

  @Test
  void leavesVersionsAloneThatDoNotScaleThemselves() {
    queued = 5;
    loop.step(config());
    assertThat(loop.decided()).extracting(AutoscaleLoop.Decided::version).containsExactly("blue");
  }

  @Test
  void tellsWhatItDecidedLastUntilTheVersionIsGone() {
    queued = 1;
    loop.step(config());
    var last = loop.decided().getFirst();
    assertThat(last.replicas()).isEqualTo(2);
    assertThat(last.reason()).isEqualTo("up: 0 busy + 1 queued at 70 % needs 2");
    assertThat(last.at()).isEqualTo(now);
    loop.step(RouterConfig.EMPTY);
    assertThat(loop.decided()).isEmpty();
  }

  private Load load(String version) {
    var none = new Load.Latency(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    return new Load("scoring", version, cluster.replicas, 0, queued, new TreeMap<>(), none);
  }

  private static RouterConfig config() {
    var versions =
        List.of(version("blue", Optional.of(SETTINGS)), version("green", Optional.empty()));
    return new RouterConfig(
        "1",
        List.of(
            new EndpointConfig(
                "scoring", new EndpointConfig.Access.Open(), Optional.of("blue"), versions)));
  }

  private static VersionConfig version(String name, Optional<VersionConfig.Autoscale> autoscale) {
    return new VersionConfig(
        name,
        BigDecimal.ZERO,
        VersionConfig.Role.CONTROL,
        new VersionConfig.Requests(1, Duration.ofMillis(500), Duration.ofSeconds(60)),
        autoscale,
        new VersionConfig.Target("serving", name, 5001));
  }
}
