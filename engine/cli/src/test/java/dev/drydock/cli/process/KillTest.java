package dev.drydock.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.EmbeddedWorld;
import dev.drydock.cli.Quickstart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// kill -9 while a spec is being applied to the embedded world, which dies with the process.
class KillTest {
  /// After how many lines of progress the process is killed, round by round.
  private static final List<Integer> LINES = List.of(2, 9, 24);

  /// What a cluster's own controllers make, under names of chance.
  private static final Pattern PASSING =
      Pattern.compile("/(events|pods|replicasets|endpointslices)/");

  @TempDir private Path directory;

  @Test
  void killedAgainAndAgainItEndsWhereAnUndisturbedRunEnds() throws Exception {
    var killed = Files.createDirectory(directory.resolve("killed"));
    var spared = Files.createDirectory(directory.resolve("spared"));
    Quickstart.in(killed);
    Quickstart.in(spared);
    for (int lines : LINES) {
      try (var apply = apply(killed)) {
        apply.until("Plan:");
        apply.lines(lines);
        apply.kill();
      }
    }
    for (var place : List.of(killed, spared)) {
      var ran = new Quickstart(place).apply();
      assertThat(ran.code()).as(ran.err()).isZero();
    }
    assertThat(new Quickstart(killed).plan("--detailed-exitcode").code()).isZero();
    assertThat(inventory(killed)).isEqualTo(inventory(spared));
  }

  private static Running apply(Path spec) throws IOException {
    return Running.of(Map.of(), "apply", spec.toString(), "--simulator", "--auto-approve");
  }

  private static List<String> inventory(Path spec) {
    try (var world = EmbeddedWorld.open(EmbeddedWorld.beside(spec))) {
      return world.inventory().stream().filter(name -> !PASSING.matcher(name).find()).toList();
    }
  }
}
