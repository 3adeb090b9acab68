package dev.drydock.sim.router.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GateTest {
  private final Gate keys = new Gate.Keys("one", "two");

  @Test
  void opensToEitherKey() {
    assertThat(keys.lets(Optional.of("one"))).isTrue();
    assertThat(keys.lets(Optional.of("two"))).isTrue();
  }

  @Test
  void staysShutToAnythingElse() {
    assertThat(keys.lets(Optional.of("three"))).isFalse();
    assertThat(keys.lets(Optional.of("on"))).isFalse();
    assertThat(keys.lets(Optional.of("ONE"))).isFalse();
    assertThat(keys.lets(Optional.empty())).isFalse();
  }

  @Test
  void doesNotTakeAnEmptyKeyForNone() {
    assertThat(new Gate.Keys("one", "").lets(Optional.empty())).isFalse();
  }

  @Test
  void knowsTheExtremes() {
    assertThat(new Gate.Open().lets(Optional.empty())).isTrue();
    assertThat(new Gate.Shut().lets(Optional.of("one"))).isFalse();
  }

  @Test
  void readsOneBearer() {
    assertThat(Bearer.of(List.of("Bearer one"))).hasValue("one");
    assertThat(Bearer.of(List.of("bearer  one "))).hasValue("one");
    assertThat(Bearer.of(List.of())).isEmpty();
    assertThat(Bearer.of(List.of("Basic one"))).isEmpty();
    assertThat(Bearer.of(List.of("Bearer "))).isEmpty();
    assertThat(Bearer.of(List.of("Bearer one", "Bearer two"))).as("which one?").isEmpty();
  }
}
