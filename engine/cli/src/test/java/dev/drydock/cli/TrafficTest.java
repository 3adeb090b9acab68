package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.drydock.app.input.Inputs;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.Interrupt;
import dev.drydock.cli.run.Request;
import dev.drydock.cli.run.Traffic;
import dev.drydock.cli.run.TrafficRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Traffic at a quickstart that does not scale, so that nobody waits for replicas to leave.
class TrafficTest {
  @TempDir private static Path directory = Path.of(".");

  @BeforeAll
  static void apply() throws IOException {
    var quickstart = Quickstart.in(directory);
    quickstart.edit("    max                = 10", "    max                = 1");
    quickstart.edit("  traffic = 10", "  traffic = 10\n  replicas = 1");
    var applied = quickstart.apply();
    assertThat(applied.code()).as(applied.err()).isZero();
  }

  @Test
  void trafficComesAsItComesAndIsToldWithTheReplicasThatServedIt() throws IOException {
    var ran =
        Ran.of(
            "sim",
            "traffic",
            directory.toString(),
            "scoring",
            "--rate=60",
            "--duration=2s",
            "--latency=own",
            "--json");

    assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
    var document = new JsonMapper().readTree(ran.out());
    assertThat(document.path("count").asInt()).as("120 expected").isBetween(70, 170);
    assertThat(document.path("callers").isNull()).isTrue();
    assertThat(document.at("/replicas/blue/0").asInt()).isEqualTo(1);
    assertThat(document.at("/replicas/green/0").asInt()).isEqualTo(1);
  }

  @Test
  void trafficThatIsInterruptedEndsAtOnceWithWhatItMet() {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var interrupt = new Interrupt();
    interrupt.raise();
    var console =
        new Console(Map.of(), InputStream.nullInputStream(), stream, stream, false, interrupt);
    var request = new Request(directory, Inputs.NONE, Optional.of(""), 1, false, false, false);

    int code =
        Traffic.drive(
            console,
            request,
            new TrafficRequest("scoring", 10, Duration.ofHours(1), Optional.empty(), false));

    assertThat(code).isEqualTo(130);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("as they came")
        .contains("Replicas of blue: 1");
  }

  @Test
  void trafficNeedsARateAndADuration() {
    var traffic = List.of("sim", "traffic", directory.toString(), "scoring");
    for (var wrong :
        List.of("--rate=0 --duration=1s", "--rate=1 --duration=1", "--rate=1 --duration=25h")) {
      var args = new ArrayList<>(traffic);
      args.addAll(List.of(wrong.split(" ")));
      assertThat(Ran.of(args.toArray(String[]::new)).err()).contains("DRY0901");
    }
  }
}
