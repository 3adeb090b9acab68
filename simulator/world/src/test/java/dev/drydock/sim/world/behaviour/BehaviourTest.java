package dev.drydock.sim.world.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.sim.world.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BehaviourTest {
  private final World world = World.inMemory(3);
  private final Behaviour behaviour =
      Behaviour.parse(
          """
          # a remark
          cluster absent create 0s 0s 1 Creating
          cluster Creating time 10m 20m 9 Succeeded   # most of the time
          cluster Creating time 1m 2m 1 Failed
          cluster Failed time 1h 1h 0 never
          """);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void movesAsTheTableSays() {
    assertThat(next("absent", "create")).isEqualTo(new Move("Creating", Duration.ZERO));
    assertThat(behaviour.next("cluster", "Succeeded", "time", world.chance("t"))).isEmpty();
    assertThat(behaviour.next("other", "absent", "create", world.chance("t"))).isEmpty();
  }

  @Test
  void drawsByWeightWithinTheRange() {
    int failed = 0;
    for (int i = 0; i < 1000; i++) {
      var move = next("Creating", "time");
      if (move.to().equals("Failed")) {
        failed++;
        assertThat(move.delay()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
      } else {
        assertThat(move.delay()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(20));
      }
    }
    assertThat(failed).isBetween(60, 140);
  }

  @Test
  void neverTakesARowOfNoWeight() {
    assertThat(behaviour.next("cluster", "Failed", "time", world.chance("t"))).isEmpty();
  }

  @Test
  void refusesARowThatIsNotWhole() {
    assertThatThrownBy(() -> Behaviour.parse("cluster absent create 0s"))
        .hasMessageContaining("cluster absent create 0s");
    assertThatThrownBy(() -> Behaviour.parse("cluster a time 2m 1m 1 b"))
        .hasMessageContaining("no range");
  }

  private Move next(String from, String trigger) {
    return behaviour.next("cluster", from, trigger, world.chance("t")).orElseThrow();
  }
}
