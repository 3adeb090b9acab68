package dev.drydock.sim.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.junit.jupiter.api.Test;

class TableTest {
  /// A table is a sorted map with a memory: whatever is done to both, both agree.
  @Property(tries = 200)
  void agreesWithASortedMap(@ForAll("acts") List<Tuple3<String, String, Boolean>> acts) {
    try (var world = World.inMemory(1)) {
      var table = world.table("things");
      var model = new TreeMap<String, String>();
      var history = new ArrayList<String>();
      long half = 0;
      for (var act : acts) {
        if (act.get3()) {
          table.put(act.get1(), act.get2());
          model.put(act.get1(), act.get2());
          history.add("put " + act.get1());
        } else {
          table.remove(act.get1());
          model.remove(act.get1());
          history.add("remove " + act.get1());
        }
        half = history.size() == acts.size() / 2 ? table.revision() : half;
      }
      assertThat(table.rows("").stream().map(Table.Row::key))
          .containsExactlyElementsOf(model.keySet());
      assertThat(table.rows("").stream().map(Table.Row::text))
          .containsExactlyElementsOf(model.values());
      assertThat(table.rows("a").stream().map(Table.Row::key))
          .containsExactlyElementsOf(model.subMap("a", "b").keySet());
      assertThat(table.revision()).isEqualTo(acts.size());
      var after = table.changesAfter(half).orElseThrow();
      assertThat(after.stream().map(c -> (c.removed() ? "remove " : "put ") + c.key()))
          .containsExactlyElementsOf(history.subList((int) half, history.size()));
    }
  }

  @Provide
  Arbitrary<List<Tuple3<String, String, Boolean>>> acts() {
    var keys = Arbitraries.strings().withChars("ab/").ofMinLength(1).ofMaxLength(3);
    var texts = Arbitraries.strings().withChars("x\n1").ofMaxLength(4);
    var puts =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false)));
    return Combinators.combine(keys, texts, puts).as(Tuple::of).list().ofMaxSize(40);
  }

  @Test
  void forgetsChangesThatAreTooOld() {
    try (var world = World.inMemory(1)) {
      var table = world.table("things");
      for (int i = 0; i <= Table.HISTORY; i++) {
        table.put("key", Integer.toString(i));
      }
      assertThat(table.changesAfter(0)).isEmpty();
      assertThat(table.changesAfter(Table.HISTORY)).isPresent();
    }
  }

  @Test
  void remembersNothingWhereNobodyWatches() {
    try (var world = World.inMemory(1)) {
      var table = world.plainTable("things");
      table.put("key", "1");
      assertThat(table.row("key").orElseThrow().revision()).isEqualTo(1);
      assertThat(table.changesAfter(0)).isEmpty();
    }
  }
}
