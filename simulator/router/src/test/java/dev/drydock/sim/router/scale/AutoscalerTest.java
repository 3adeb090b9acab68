package dev.drydock.sim.router.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.router.config.VersionConfig.Autoscale;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class AutoscalerTest {
  private static final Autoscale USUAL = new Autoscale(1, 10, 70, Duration.ofSeconds(1));
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int ROOMY = 1_000;

  @Test
  void goesUpAtOnceToWhatBusyAndQueuedNeed() {
    var decision = decide(USUAL, History.NONE, new Observation(1, 1, 3, 1, ROOMY), 0);
    assertThat(decision.replicas()).as("ceil(4 / 0.7)").isEqualTo(6);
    assertThat(decision.reason()).isEqualTo("up: 1 busy + 3 queued at 70 % needs 6");
  }

  @Test
  void countsThatAReplicaWorksOnSeveral() {
    var decision = decide(USUAL, History.NONE, new Observation(1, 8, 6, 4, ROOMY), 0);
    assertThat(decision.replicas()).as("ceil(14 / 4 / 0.7)").isEqualTo(5);
  }

  @Test
  void staysWhereUtilizationIsTheTarget() {
    var decision = decide(USUAL, History.NONE, new Observation(10, 7, 0, 1, ROOMY), 0);
    assertThat(decision.replicas()).isEqualTo(10);
    assertThat(decision.reason()).startsWith("kept: ");
  }

  @Test
  void staysWithinItsBounds() {
    var above = decide(USUAL, History.NONE, new Observation(1, 50, 50, 1, ROOMY), 0);
    assertThat(above.replicas()).isEqualTo(10);
    assertThat(above.reason()).contains("at most 10");
    var wide = new Autoscale(3, 10, 70, Duration.ofSeconds(1));
    assertThat(decide(wide, History.NONE, new Observation(1, 0, 0, 1, ROOMY), 0).replicas())
        .isEqualTo(3);
  }

  @Test
  void asksForNoMoreThanTheClusterHasRoomFor() {
    var decision = decide(USUAL, History.NONE, new Observation(2, 2, 8, 1, 4), 0);
    assertThat(decision.replicas()).isEqualTo(4);
    assertThat(decision.reason()).endsWith("the cluster has room for 4");
    assertThat(decide(USUAL, History.NONE, new Observation(5, 5, 8, 1, 4), 0).replicas())
        .as("what is there is not taken away")
        .isEqualTo(5);
  }

  @Test
  void goesDownOnlyAfterAMinuteOfQuiet() {
    var decision = decide(USUAL, History.NONE, new Observation(10, 10, 0, 1, ROOMY), 0);
    for (int second = 1; second <= 60; second++) {
      decision = decide(USUAL, decision.history(), new Observation(10, 1, 0, 1, ROOMY), second);
      assertThat(decision.replicas()).as("second " + second).isEqualTo(10);
    }
    decision = decide(USUAL, decision.history(), new Observation(10, 1, 0, 1, ROOMY), 61);
    assertThat(decision.replicas()).isEqualTo(2);
    assertThat(decision.reason()).isEqualTo("down: no more than 2 needed for 60 s");
  }

  @Test
  void doesNotGoDownBeforeItHasSeenAMinute() {
    var history = History.NONE;
    for (int second = 0; second < 60; second++) {
      var decision = decide(USUAL, history, new Observation(5, 0, 0, 1, ROOMY), second);
      assertThat(decision.replicas()).isEqualTo(5);
      history = decision.history();
    }
    assertThat(decide(USUAL, history, new Observation(5, 0, 0, 1, ROOMY), 60).replicas())
        .isEqualTo(1);
  }

  @Test
  void waitsTwentyRefreshesWhereThoseTakeLonger() {
    var slow = new Autoscale(1, 10, 70, Duration.ofSeconds(30));
    assertThat(Autoscaler.quiet(slow)).isEqualTo(Duration.ofMinutes(10));
    assertThat(Autoscaler.quiet(USUAL)).isEqualTo(Duration.ofMinutes(1));
  }

  @Property(tries = 200, seed = "3")
  void neverLeavesItsBoundsNorForgetsTheLoad(
      @ForAll @IntRange(min = 1, max = 12) int replicas,
      @ForAll @IntRange(max = 500) int busy,
      @ForAll @IntRange(max = 500) int queued,
      @ForAll @IntRange(max = 20) int capacity) {
    var settings = new Autoscale(2, 9, 70, Duration.ofSeconds(1));
    var decision =
        decide(settings, History.NONE, new Observation(replicas, busy, queued, 1, capacity), 0);
    assertThat(decision.replicas()).isLessThanOrEqualTo(Math.max(9, replicas));
    boolean roomy = capacity >= 9;
    if (roomy) {
      assertThat(decision.replicas()).isBetween(2, 9);
      boolean enough = (busy + queued) * 100 <= decision.replicas() * 70;
      assertThat(enough || decision.replicas() == 9).isTrue();
    }
  }

  private static Decision decide(
      Autoscale settings, History history, Observation seen, int second) {
    return Autoscaler.decide(settings, history, seen, START.plusSeconds(second));
  }
}
