package dev.drydock.sim.world.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FaultsTest {
  private static final Asked PUT = new Asked("arm", "PUT", "/subscriptions/1/Computes/x");

  private final World world = World.inMemory(7);
  private final Faults faults = new Faults(world);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aWorldWithoutAProfileDrawsNothing() {
    long before = world.revision();
    assertThat(faults.answer(PUT)).isEmpty();
    assertThat(faults.operation(PUT)).isEmpty();
    assertThat(faults.stale(PUT)).isEmpty();
    assertThat(faults.nextEdit()).isEmpty();
    faults.inject(FaultProfile.NONE);
    assertThat(world.revision()).isEqualTo(before);
  }

  @Test
  void aRuleIsAboutItsServiceMethodsAndPath() {
    inject(
        FaultRule.of(new Fault.Conflict())
            .at(new Where("arm", List.of("PUT", "DELETE"), "/computes/")));
    assertThat(faults.answer(PUT)).contains(new Fault.Conflict());
    assertThat(faults.answer(new Asked("arm", "GET", PUT.path()))).isEmpty();
    assertThat(faults.answer(new Asked("blob", "PUT", PUT.path()))).isEmpty();
    assertThat(faults.answer(new Asked("arm", "PUT", "/subscriptions/1"))).isEmpty();
  }

  @Test
  void aFaultHappensAtMostSoManyTimes() {
    inject(FaultRule.of(new Fault.Conflict()).times(2), FaultRule.of(new Fault.Dropped(true)));
    assertThat(IntStream.range(0, 3).mapToObj(_ -> faults.answer(PUT).orElseThrow()))
        .containsExactly(new Fault.Conflict(), new Fault.Conflict(), new Fault.Dropped(true));
  }

  @Test
  void aWindowOpensAndCloses() {
    var conflict = FaultRule.of(new Fault.Conflict());
    world.advanceTo(World.BEGINNING.plus(Duration.ofHours(1)));
    inject(new FaultRule(conflict.fault(), 1, conflict.where(), Span.parse("5m..10m"), 100));
    assertThat(faults.answer(PUT)).isEmpty();
    world.advanceTo(world.now().plus(Duration.ofMinutes(7)));
    assertThat(faults.answer(PUT)).isPresent();
    world.advanceTo(world.now().plus(Duration.ofMinutes(7)));
    assertThat(faults.answer(PUT)).isEmpty();
  }

  @Test
  void aRateIsKeptInTheLongRun() {
    inject(new FaultRule(new Fault.Conflict(), 0.25, Where.ANYWHERE, FaultRule.ALWAYS, 1_000_000));
    long hits = IntStream.range(0, 4000).filter(_ -> faults.answer(PUT).isPresent()).count();
    assertThat(hits).isBetween(900L, 1100L);
  }

  @Test
  void aProfileIsKeptWithTheWorld(@TempDir Path directory) {
    var file = directory.resolve("world.mv");
    try (var kept = World.at(file, 1)) {
      kept.transact(() -> {
        new Faults(kept).inject(FaultProfile.named("storm"));
        return 0;
      });
    }
    try (var again = World.at(file, 2)) {
      assertThat(new Faults(again).profile()).isEqualTo(FaultProfile.named("storm"));
    }
  }

  private void inject(FaultRule... rules) {
    faults.inject(FaultProfile.of("test", rules));
  }
}
