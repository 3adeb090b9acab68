package dev.drydock.core.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.fake.FakeTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunnerTest {
  @Test
  void virtualTimeMovesOnlyWhenNothingIsReady() {
    var time = new FakeTime();
    var runner = new VirtualTimeRunner<String>(time);
    runner.submit(FakeTime.START.plusSeconds(60), () -> "late at " + time.passed());
    runner.submit(FakeTime.START, () -> "first at " + time.passed());
    runner.submit(FakeTime.START, () -> "second at " + time.passed());
    runner.submit(FakeTime.START.plusSeconds(30), () -> "middle at " + time.passed());
    assertThat(List.of(runner.next(), runner.next(), runner.next(), runner.next()))
        .containsExactly("first at PT0S", "second at PT0S", "middle at PT30S", "late at PT1M");
  }

  @Test
  void virtualThreadsRunTogetherAndWaitForTheirInstant() {
    var time = InstantSource.fixed(FakeTime.START);
    var runner = new VirtualThreadRunner<String>(time);
    runner.submit(FakeTime.START.plus(Duration.ofMillis(200)), () -> "later");
    runner.submit(FakeTime.START, () -> "now");
    var order = new ArrayList<String>();
    order.add(runner.next());
    order.add(runner.next());
    assertThat(order).containsExactly("now", "later");
  }

  @Test
  void virtualThreadsBringEveryAnswerBackOnce() {
    var runner = new VirtualThreadRunner<Integer>(InstantSource.fixed(FakeTime.START));
    for (int i = 0; i < 50; i++) {
      int answer = i;
      runner.submit(FakeTime.START, () -> answer);
    }
    var seen = new ArrayList<Integer>();
    for (int i = 0; i < 50; i++) {
      seen.add(runner.next());
    }
    assertThat(Set.copyOf(seen)).hasSize(50);
  }

  @Test
  void aBugInAnAttemptIsNotSwallowed() {
    var runner = new VirtualThreadRunner<Integer>(InstantSource.fixed(FakeTime.START));
    runner.submit(
        FakeTime.START,
        () -> {
          throw new IllegalStateException("bug");
        });
    assertThatThrownBy(runner::next).hasRootCauseMessage("bug");
  }
}
