package dev.drydock.sim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldFileTest {
  @TempDir private Path folder;

  @Test
  void goesOnWhereItWas() {
    var file = folder.resolve("world");
    long second;
    try (var world = World.at(file, 7)) {
      world.on("note", _ -> {});
      world.chance("dice").below(100);
      world.transact(() -> world.table("things").put("a", "1"));
      world.transact(() -> {
        world.after(Duration.ofMinutes(5), "note", "");
        return true;
      });
      world.advanceTo(World.BEGINNING.plusSeconds(60));
    }
    try (var twin = World.inMemory(7)) {
      twin.chance("dice").below(100);
      second = twin.chance("dice").below(100);
    }
    try (var world = World.at(file, 99)) {
      assertThat(world.seed()).isEqualTo(7);
      assertThat(world.now()).isEqualTo(World.BEGINNING.plusSeconds(60));
      assertThat(world.nextEvent()).contains(World.BEGINNING.plusSeconds(300));
      assertThat(world.table("things").row("a").orElseThrow().text()).isEqualTo("1");
      assertThat(world.chance("dice").below(100)).isEqualTo(second);
    }
  }

  @Test
  void growsWithWhatItHoldsAndNotWithWhatWasOverwritten() throws IOException {
    var file = folder.resolve("world");
    var text = "x".repeat(1_000);
    int writes = 4_000;
    try (var world = World.at(file, 7)) {
      var table = world.table("things");
      for (int i = 0; i < writes; i++) {
        var key = "key" + i % 40;
        world.transact(() -> table.put(key, text));
      }
    }
    // Each write is remembered with what was there before.
    long held = 2L * text.length() * writes;
    assertThat(Files.size(file)).isLessThan(3 * held);
  }

  @Test
  void refusesASecondOpener() throws IOException, InterruptedException {
    var file = folder.resolve("world");
    var child = writer(file);
    try (var said = said(child)) {
      assertThat(said.readLine()).isEqualTo("1");
      assertThatThrownBy(() -> World.at(file, 1)).isInstanceOf(WorldInUse.class);
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  /// A child commits and reports, again and again, and is killed with SIGKILL: what it reported is
  /// there, and the world is whole.
  @Test
  void keepsWhatWasReportedThroughAKill() throws IOException, InterruptedException {
    var file = folder.resolve("world");
    for (int round = 0; round < 3; round++) {
      var child = writer(file);
      long reported = 0;
      try (var said = said(child)) {
        for (int i = 0; i < 200; i++) {
          reported = Long.parseLong(said.readLine());
        }
        // Through its handle: destroying the process itself would close what it still has to say.
        child.toHandle().destroyForcibly();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
          reported = line.isEmpty() ? reported : Long.parseLong(line);
        }
      }
      child.waitFor();
      assertWhole(file, reported);
    }
  }

  private static void assertWhole(Path file, long reported) {
    try (var world = World.at(file, 1)) {
      var table = world.table("numbers");
      long kept = Long.parseLong(table.row("last").orElseThrow().text());
      assertThat(kept).isGreaterThanOrEqualTo(reported);
      assertThat(table.rows("n")).hasSize((int) kept);
      assertThat(world.log().count()).isEqualTo(kept);
      assertThat(world.now()).isEqualTo(World.BEGINNING.plusSeconds(kept));
    }
  }

  @Test
  void doesNotGrowWithoutEnd() throws IOException {
    var file = folder.resolve("world");
    try (var world = World.at(file, 1)) {
      for (int i = 0; i < 3000; i++) {
        var text = Integer.toString(i);
        world.transact(() -> world.plainTable("one").put("key", text));
      }
    }
    assertThat(Files.size(file)).isLessThan(4_000_000);
  }

  private static Process writer(Path file) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static BufferedReader said(Process child) {
    return child.inputReader(StandardCharsets.UTF_8);
  }

  /// Writes numbers into a world, one transaction each, and prints each after its commit.
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      var world = World.at(Path.of(arguments[0]), 1);
      var numbers = world.table("numbers");
      long next = numbers.row("last").map(row -> Long.parseLong(row.text())).orElse(0L) + 1;
      for (long number = next; ; number++) {
        var text = Long.toString(number);
        var until = world.now().plusSeconds(1);
        world.transact(() -> {
          numbers.put("n" + text, text);
          numbers.put("last", text);
          world.log().add("test", text);
          world.advanceTo(until);
          return true;
        });
        System.out.println(text);
      }
    }
  }
}
