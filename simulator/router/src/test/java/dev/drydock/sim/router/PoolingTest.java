package dev.drydock.sim.router;

import static dev.drydock.sim.router.Rig.SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// When a replica's connection is used again, and when never.
final class PoolingTest {
  private final Recorder recorder = Recorder.start();
  private final Rig rig = Rig.start(recorder.replica());

  @AfterEach
  void stop() {
    rig.close();
    recorder.close();
  }

  @Test
  void usesAConnectionAgain() {
    try (var wire = rig.connect()) {
      for (int i = 0; i < 50; i++) {
        assertThat(wire.score("", "{}").code()).isEqualTo(200);
      }
    }
    assertThat(recorder.connections()).isEqualTo(1);
    assertThat(recorder.taken()).hasSize(50);
  }

  @Test
  void usesNoneAgainOnWhichARequestWasBrokenOff() {
    try (var wire = rig.connect()) {
      wire.send("POST " + SCORE + " HTTP/1.1\r\nHost: r\r\nContent-Length: 9\r\n\r\nhalf");
      Wire.await(() -> recorder.open() == 1);
    }
    Wire.await(() -> recorder.open() == 0);
    try (var wire = rig.connect()) {
      assertThat(wire.score("", "{}").code()).isEqualTo(200);
    }
    assertThat(recorder.connections()).isEqualTo(2);
    assertThat(recorder.taken()).as("the half was none").hasSize(1);
  }

  @Test
  void usesNoneAgainOnWhichTheAnswerCameBeforeTheRequestWasWhole() {
    try (var hasty = Recorder.hasty();
        var wire = rig.connect()) {
      rig.router().replicas("scoring", "blue", List.of(hasty.replica()));
      wire.send("POST " + SCORE + " HTTP/1.1\r\nHost: r\r\nContent-Length: 9\r\n\r\nhalf");
      assertThat(wire.read().body()).isEqualTo("ok");
      wire.send(" rest");
      assertThat(wire.score("", "").code()).as("the rest is skipped").isEqualTo(200);
      assertThat(hasty.connections()).isEqualTo(2);
      assertThat(hasty.faults()).isEmpty();
    }
  }

  @Test
  void closesConnectionsToAReplicaThatIsTakenAway() {
    try (var wire = rig.connect()) {
      wire.score("", "{}");
      assertThat(recorder.open()).isEqualTo(1);
      rig.router().replicas("scoring", "blue", List.of());
      Wire.await(() -> recorder.open() == 0);
    }
  }

  @Test
  void freesThePlaceOfAClientThatGoesAway() {
    try (var slow = Model.start("slow", 3_000)) {
      rig.router().replicas("scoring", "blue", List.of(slow.replica()));
      try (var wire = rig.connect()) {
        wire.send(Wire.post(SCORE, "", "{}"));
        Wire.await(() -> slow.served() == 1);
        assertThat(rig.router().busy("scoring", "blue", "slow")).isEqualTo(1);
      }
      Wire.await(() -> rig.router().busy("scoring", "blue", "slow") == 0);
      assertThat(rig.router().loads().getFirst().requests()).containsEntry(499, 1L);
    }
  }
}
