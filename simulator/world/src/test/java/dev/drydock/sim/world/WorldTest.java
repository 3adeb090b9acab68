package dev.drydock.sim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorldTest {
  private final World world = World.inMemory(42);
  private final List<String> happened = new ArrayList<>();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void beginsAtAFixedInstantAndStandsStill() {
    assertThat(world.now()).isEqualTo(World.BEGINNING);
    world.table("any").put("key", "text");
    assertThat(world.now()).isEqualTo(World.BEGINNING);
  }

  @Test
  void letsEventsHappenInTheOrderOfInstantThenSequence() {
    world.on("note", payload -> happened.add(payload + "@" + world.now()));
    world.transact(() -> {
      world.after(Duration.ofSeconds(2), "note", "late");
      world.after(Duration.ofSeconds(1), "note", "first");
      world.after(Duration.ofSeconds(1), "note", "second");
      return true;
    });
    assertThat(world.nextEvent()).contains(World.BEGINNING.plusSeconds(1));
    world.advanceTo(World.BEGINNING.plusSeconds(10));
    assertThat(happened)
        .containsExactly(
            "first@2026-01-01T00:00:01Z",
            "second@2026-01-01T00:00:01Z",
            "late@2026-01-01T00:00:02Z");
    assertThat(world.now()).isEqualTo(World.BEGINNING.plusSeconds(10));
  }

  @Test
  void letsAnEventCauseAnotherBeforeTimeMovesOn() {
    world.on("chain", this::chain);
    later(Duration.ofSeconds(1), "chain", "3");
    world.advanceTo(World.BEGINNING.plusSeconds(2));
    assertThat(happened).containsExactly("3", "2", "1", "0");
  }

  private void chain(String payload) {
    happened.add(payload);
    int left = Integer.parseInt(payload);
    if (left > 0) {
      world.after(Duration.ZERO, "chain", Integer.toString(left - 1));
    }
  }

  @Test
  void neverMovesBack() {
    world.advanceTo(World.BEGINNING.plusSeconds(5));
    world.advanceTo(World.BEGINNING.plusSeconds(1));
    assertThat(world.now()).isEqualTo(World.BEGINNING.plusSeconds(5));
  }

  @Test
  void undoesObjectsEventsLogAndDrawsWhenATransactionThrows() {
    var table = world.table("things");
    world.transact(() -> table.put("kept", "1"));
    var drawn = new ArrayList<Long>();
    assertThatThrownBy(() ->
            world.transact(() -> {
              table.put("lost", "1");
              table.put("kept", "2");
              world.log().add("test", "lost");
              world.after(Duration.ofSeconds(1), "note", "lost");
              drawn.add(world.chance("dice").below(1_000_000));
              throw new IllegalStateException("stop");
            }))
        .hasMessage("stop");
    assertThat(table.row("lost")).isEmpty();
    assertThat(table.row("kept").orElseThrow().text()).isEqualTo("1");
    assertThat(world.nextEvent()).isEmpty();
    assertThat(world.log().lines()).isEmpty();
    assertThat(world.chance("dice").below(1_000_000)).isEqualTo(drawn.getFirst());
  }

  @Test
  void undoesTheClockWhenAnEventThrows() {
    world.on(
        "fail",
        _ -> {
          throw new IllegalStateException("stop");
        });
    later(Duration.ofSeconds(3), "fail", "");
    assertThatThrownBy(() -> world.advanceTo(World.BEGINNING.plusSeconds(5))).hasMessage("stop");
    assertThat(world.now()).isEqualTo(World.BEGINNING);
    assertThat(world.nextEvent()).contains(World.BEGINNING.plusSeconds(3));
  }

  @Test
  void joinsAnInnerTransactionToTheOuterOne() {
    var table = world.table("things");
    assertThatThrownBy(() ->
            world.transact(() -> {
              world.transact(() -> table.put("inner", "1"));
              throw new IllegalStateException("stop");
            }))
        .hasMessage("stop");
    assertThat(table.row("inner")).isEmpty();
  }

  @Test
  void drawsTheSameFromTheSameSeed() {
    try (var twin = World.inMemory(42);
        var other = World.inMemory(43)) {
      var here = world.chance("dice").uuid();
      assertThat(twin.chance("dice").uuid()).isEqualTo(here);
      assertThat(other.chance("dice").uuid()).isNotEqualTo(here);
      assertThat(here.version()).isEqualTo(4);
      assertThat(here.variant()).isEqualTo(2);
    }
  }

  @Test
  void keepsStreamsOfChanceApart() {
    try (var twin = World.inMemory(42)) {
      twin.chance("other").below(10);
      twin.chance("other").below(10);
      assertThat(twin.chance("dice").below(1_000_000))
          .isEqualTo(world.chance("dice").below(1_000_000));
      assertThat(world.chance("dice").between(Duration.ofSeconds(1), Duration.ofSeconds(2)))
          .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }
  }

  @Test
  void refusesAnEventThatNobodyHandles() {
    later(Duration.ZERO, "unknown", "");
    assertThatThrownBy(() -> world.advanceTo(world.now()))
        .hasMessageContaining("This is a bug in Drydock.");
  }

  @Test
  void takesItsPartOfTheTimeOnceItIsQuickened() {
    later(Duration.ofMinutes(10), "before", "");
    world.quicken(600);
    later(Duration.ofMinutes(9), "after", "");
    world.on("before", _ -> happened.add("before@" + world.now()));
    world.on("after", _ -> happened.add("after@" + world.now()));
    world.advanceTo(World.BEGINNING.plusSeconds(1));
    assertThat(happened).containsExactly("after@2026-01-01T00:00:00.900Z");
    world.advanceTo(World.BEGINNING.plus(Duration.ofMinutes(10)));
    assertThat(happened).last().isEqualTo("before@2026-01-01T00:10:00Z");
  }

  @Test
  void tellsHowLongSomethingTakesHere() {
    assertThat(world.paced(Duration.ofMinutes(20))).isEqualTo(Duration.ofMinutes(20));
    world.quicken(600);
    assertThat(world.paced(Duration.ofMinutes(20))).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void goesNoSlowerThanItsTablesSay() {
    assertThatThrownBy(() -> world.quicken(0.5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsListenersOfWhatWasKeptOnceAndOfNothingElse() {
    world.listen(() -> happened.add("heard"));
    world.transact(() -> world.transact(() -> world.table("things").put("a", "1")));
    assertThat(happened).containsExactly("heard");
    assertThatThrownBy(() ->
            world.transact(() -> {
              throw new IllegalStateException("stop");
            }))
        .hasMessage("stop");
    assertThat(happened).as("what was undone is not told").containsExactly("heard");
  }

  @Test
  void tellsListenersWhatTheyCanReadAtOnce() {
    var table = world.table("things");
    world.listen(() -> happened.add(table.row("a").orElseThrow().text()));
    world.transact(() -> table.put("a", "1"));
    assertThat(happened).containsExactly("1");
  }

  private void later(Duration delay, String kind, String payload) {
    world.transact(() -> {
      world.after(delay, kind, payload);
      return true;
    });
  }
}
