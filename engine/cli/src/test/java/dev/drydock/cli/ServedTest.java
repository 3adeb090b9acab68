package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.Interrupt;
import dev.drydock.cli.run.Simulators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedTest {
  private static final double SCALE = 36_000;

  @TempDir private Path directory;

  private final Interrupt interrupt = new Interrupt();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void oneWorldIsSharedByItsAddressAndLookedAfter() throws Exception {
    var spec = Files.createDirectory(directory.resolve("spec"));
    Quickstart.in(spec);
    var up = up();
    var environment = environment();
    var url = url(environment);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("drydock apply PATH --simulator=" + url);

    var args = new String[] {"apply", spec.toString(), "--simulator=" + url, "--auto-approve"};
    var first = Ran.with(environment, "", false, args);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err()).doesNotContain("simulated time");
    var second = Ran.with(environment, "", false, args);
    assertThat(second.out()).contains("No changes.");
    var score =
        new String[] {
          "score",
          spec.toString(),
          "scoring",
          "--count=20",
          "--data={\"data\":[[1,2]]}",
          "--simulator=" + url
        };
    var scored = Ran.with(environment, "", false, score);
    assertThat(scored.code()).as(scored.err()).isZero();
    assertThat(scored.out()).contains("200 x 20");

    assertThat(sim(environment, "status").out())
        .contains("serving    " + url)
        .contains("36000 times as fast")
        .contains("clusters   serving");
    assertThat(sim(environment, "kubeconfig", "serving").out())
        .contains("server: \"" + url + "/kubernetes/");
    assertThat(sim(environment, "kubeconfig", "other").err())
        .contains("DRY0911")
        .contains("It has: serving.");
    assertThat(sim(environment, "token").out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
    var token = sim(environment, "token", "--as", "maria@example.com").out().split("\\.", -1);
    assertThat(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8))
        .contains("\"upn\":\"maria@example.com\"");
    assertThat(sim(environment, "reset").out()).contains("clusters   none");
    assertThat(sim(Map.of(), "env", "--dir", world().toString()).out())
        .isEqualTo(Files.readString(directory.resolve("ready.env")));

    interrupt.raise();
    assertThat(up.get(30, TimeUnit.SECONDS)).isZero();
    assertThat(directory.resolve("ready.env")).doesNotExist();
    var gone = Ran.with(environment, "", false, args);
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.err()).contains("DRY0909").contains("Nothing listens at " + url);
  }

  @Test
  void aWorldThatIsServedIsOpenInOneProcess() throws Exception {
    var up = up();
    var url = url(environment());
    var spec = Files.createDirectory(directory.resolve("spec"));
    Quickstart.in(spec);

    var embedded = Ran.of("plan", spec.toString(), "--simulator=" + world());
    assertThat(embedded.code()).isEqualTo(1);
    assertThat(embedded.err()).contains("DRY0902").contains("--simulator=URL");
    assertThat(Ran.of("sim", "up", "--dir", world().toString()).err()).contains("DRY0902");
    var port = url.substring(url.lastIndexOf(':') + 1);
    var other = directory.resolve("other").toString();
    assertThat(Ran.of("sim", "up", "--dir", other, "--port", port).err()).contains("DRY0912");

    var stranger = Ran.of("plan", spec.toString(), "--simulator=" + url);
    assertThat(stranger.err()).contains("DRY0910").contains("DRYDOCK_SIMULATOR_CA");
    interrupt.raise();
    assertThat(up.get(30, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void aWorldMisbehavesByAProfile() throws Exception {
    var up = up(Optional.of("throttled"));
    var environment = environment();
    assertThat(sim(environment, "fault").out()).isEqualTo("faults     throttled\n");
    assertThat(sim(environment, "fault", "flaky").out()).isEqualTo("faults     flaky\n");
    var mine = Files.writeString(directory.resolve("mine.json"), "{\"rules\":[]}");
    assertThat(sim(environment, "fault", mine.toString()).out()).isEqualTo("faults     none\n");
    assertThat(sim(environment, "fault", "mild").err())
        .contains("DRY0914")
        .contains("There is no profile 'mild', but none, throttled,");
    assertThat(sim(environment, "fault", "busy").code()).isZero();
    assertThat(sim(environment, "status").out()).contains("faults     busy");
    assertThat(sim(environment, "fault", "--off").out()).isEqualTo("faults     none\n");
    interrupt.raise();
    assertThat(up.get(30, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void anAddressThatIsNoneIsRefused() throws IOException {
    Quickstart.in(directory);
    for (var address : new String[] {"http://127.0.0.1:1", "https://127.0.0.1:1/path"}) {
      var ran = Ran.of("plan", directory.toString(), "--simulator=" + address);
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err()).contains("DRY0909");
    }
    assertThat(Ran.of("sim", "status", "--dir", directory.toString()).err()).contains("DRY0909");
    assertThat(Ran.of("sim", "up", "--time-scale", "0.5").err()).contains("at least 1");
  }

  private Path world() {
    return directory.resolve("world");
  }

  private FutureTask<Integer> up() throws Exception {
    return up(Optional.empty());
  }

  private FutureTask<Integer> up(Optional<String> faults) throws Exception {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var console = new Console(Map.of(), InputStream.nullInputStream(), out, out, false, interrupt);
    var ready = directory.resolve("ready.env");
    var up =
        new FutureTask<>(() ->
            Simulators.up(
                console,
                new Simulators.Which(Optional.empty(), world(), false),
                new Simulators.Up(0, SCALE, Optional.of(ready), faults)));
    // A thread of its own: the clients of the run need the common pool.
    Thread.ofPlatform().daemon().start(up);
    while (!Files.exists(ready) || !said.toString(StandardCharsets.UTF_8).contains("Ctrl-C")) {
      assertThat(up.isDone()).as(said.toString(StandardCharsets.UTF_8)).isFalse();
      Thread.sleep(20);
    }
    return up;
  }

  private Map<String, String> environment() throws IOException {
    var all = new TreeMap<String, String>();
    for (var line : Files.readAllLines(directory.resolve("ready.env"))) {
      var parts = line.substring("export ".length()).split("=", 2);
      all.put(parts[0], parts[1].replace("'", ""));
    }
    return all;
  }

  private static String url(Map<String, String> environment) {
    return Objects.requireNonNull(environment.get("DRYDOCK_SIMULATOR"));
  }

  private static Ran sim(Map<String, String> environment, String... args) {
    var all = new String[args.length + 1];
    all[0] = "sim";
    System.arraycopy(args, 0, all, 1, args.length);
    return Ran.with(environment, "", false, all);
  }
}
