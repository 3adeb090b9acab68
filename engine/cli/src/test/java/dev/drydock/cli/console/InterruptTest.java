package dev.drydock.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptTest {
  private final List<String> heard = new ArrayList<>();
  private final Interrupt interrupt = new Interrupt(() -> heard.add("quit"));

  @Test
  void endsAtOnceWhereNothingIsUnderWay() {
    interrupt.raise();
    assertThat(heard).containsExactly("quit");
  }

  @Test
  void stopsFirstThenAbandonsThenEnds() {
    interrupt.stopping(() -> heard.add("stop"));
    interrupt.abandoning(() -> heard.add("abandon"));
    interrupt.raise();
    assertThat(heard).containsExactly("stop");
    interrupt.raise();
    assertThat(heard).containsExactly("stop", "abandon");
    interrupt.raise();
    assertThat(heard).containsExactly("stop", "abandon", "quit");
  }

  @Test
  void endsAtTheSecondWhereNothingCanBeAbandoned() {
    interrupt.stopping(() -> heard.add("stop"));
    interrupt.raise();
    interrupt.raise();
    assertThat(heard).containsExactly("stop", "quit");
  }

  @Test
  void whoBeginsAfterItIsStoppedAtOnce() {
    interrupt.stopping(() -> heard.add("first"));
    interrupt.raise();
    interrupt.stopping(() -> heard.add("second"));
    assertThat(heard).containsExactly("first", "second");
    assertThat(interrupt.raised()).isTrue();
  }

  @Test
  void leavesTheEndToWhoWatchesForIt() {
    assertThat(interrupt.raisedWithin(Duration.ZERO)).isFalse();
    interrupt.raise();
    assertThat(heard).isEmpty();
    assertThat(interrupt.raisedWithin(Duration.ofDays(1))).isTrue();
  }

  @Test
  void whatIsOverIsNotStopped() {
    interrupt.stopping(() -> heard.add("stop"));
    interrupt.idle();
    interrupt.raise();
    assertThat(heard).containsExactly("quit");
  }
}
