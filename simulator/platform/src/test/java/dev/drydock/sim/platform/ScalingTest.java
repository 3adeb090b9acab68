package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.platform.Scorer.Scored;
import dev.drydock.sim.platform.serving.ServingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Replicas follow the load. The wall clock is the test's, and each look is asked for.
class ScalingTest {
  private static final String ONE_TO_TEN =
      ",'scaleSettings':{'scaleType':'TargetUtilization','minInstances':1,'maxInstances':10}"
          + ",'requestSettings':{'maxQueueWait':'PT60S','requestTimeout':'PT60S'}"
          + ",'environmentVariables':{'DRYDOCK_SIMULATED_LATENCY_MS':'300'}";

  private final FraudWorld world = new FraudWorld();
  private final Scorer scorer = new Scorer();
  private Instant wall = Instant.parse("2026-06-01T12:00:00Z");
  private final Serving serving =
      Serving.start(
          world.platform,
          ServingSettings.following(() -> wall, world.platform::now).scaledByHand());

  @BeforeEach
  void endpoint() {
    world.endpoint("scoring", "Key", "{}");
  }

  @AfterEach
  void close() {
    serving.close();
    scorer.close();
    world.close();
  }

  @Test
  void oneReplicaBecomesTenUnderLoadAndOneAgainAfterAQuietMinute() {
    deploy("0.5");
    assertThat(blue().ready()).isEqualTo(1);
    var load = load(20);
    serving.step();
    assertThat(blue().replicas()).isEqualTo(10);
    assertThat(blue().scaling().orElseThrow()).startsWith("up:");
    pass();
    assertThat(blue().ready()).isEqualTo(10);
    assertThat(load).allSatisfy(each -> assertThat(each.join().status()).isEqualTo(200));
    quiet(Duration.ofSeconds(50));
    assertThat(blue().replicas()).isEqualTo(10);
    quiet(Duration.ofSeconds(20));
    assertThat(blue().replicas()).isEqualTo(1);
    assertThat(blue().scaling().orElseThrow()).contains("needs no more");
    pass();
    assertThat(blue().ready()).isEqualTo(1);
    assertThat(one().status()).isEqualTo(200);
  }

  @Test
  void thereAreNeverMoreReplicasThanTheClusterHasRoomFor() {
    deploy("2");
    var load = load(10);
    serving.step();
    pass();
    assertThat(blue().replicas()).isBetween(2, 9).isEqualTo(blue().ready());
    assertThat(blue().scaling().orElseThrow()).contains("the cluster has room for");
    assertThat(load).allSatisfy(each -> assertThat(each.join().status()).isEqualTo(200));
  }

  @Test
  void anUpdateKeepsTheReplicasThatTheLoadMade() {
    deploy("0.5");
    var load = load(20);
    serving.step();
    pass();
    world.deploy("scoring", "blue", "0.5", ONE_TO_TEN + ",'appInsightsEnabled':true");
    serving.settle();
    assertThat(blue().replicas()).isEqualTo(10);
    assertThat(load).allSatisfy(each -> assertThat(each.join().status()).isEqualTo(200));
  }

  private void deploy(String cpu) {
    world.deploy("scoring", "blue", cpu, ONE_TO_TEN);
    world.endpoint("scoring", "Key", "{'blue':100}");
    serving.settle();
  }

  /// Send requests at once, and return when the router has most of them.
  private List<CompletableFuture<Scored>> load(int count) {
    var uri = world.scoringUri("scoring");
    var key = world.key("scoring", "primaryKey");
    var load = new ArrayList<CompletableFuture<Scored>>();
    for (int i = 0; i < count; i++) {
      load.add(scorer.scoreLater(uri, key));
    }
    while (blue().busy() + blue().queued() < 7) {
      Thread.onSpinWait();
    }
    return load;
  }

  private Scored one() {
    return scorer.score(world.scoringUri("scoring"), world.key("scoring", "primaryKey"));
  }

  private void quiet(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      wall = wall.plusSeconds(1);
      serving.step();
    }
  }

  /// Let pods come and go.
  private void pass() {
    world.pass(Duration.ofMinutes(5));
    serving.settle();
  }

  private ServingStatus.Version blue() {
    return serving.status().endpoints().getFirst().versions().getFirst();
  }
}
