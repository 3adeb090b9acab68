package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.cli.console.Berth;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.Interrupt;
import dev.drydock.cli.run.Simulators;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of drift by a CronJob in a world that is served, by the real `kubectl`.
class ServedPodTest {
  private static final String SPEC =
      Path.of(System.getProperty("house.root", "../.."), "examples", "drift-cronjob").toString();

  @TempDir private Path directory = Path.of("");

  private final Interrupt interrupt = new Interrupt();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aPodRunsDrydockAgainstTheWorldThatServesIt() throws Exception {
    assumeTrue(kubectl().isPresent(), "there is no kubectl on the path");
    var up = up();
    try {
      var ready = Files.readString(directory.resolve("ready.env"));
      var url = ready.lines().findFirst().orElseThrow().replaceAll(".*='|'$", "");
      var world = directory.resolve("world").toString();
      var trust = Map.of("DRYDOCK_SIMULATOR_CA", world + "/ca.pem");
      drydock(trust, "apply", SPEC, "--simulator=" + url, "--auto-approve");
      var config = drydock(Map.of(), "sim", "kubeconfig", "lab", "--dir", world);
      Files.writeString(directory.resolve("lab.yaml"), config);
      var image = "registry.example/drydock:0.1";
      var manifests = drydock(Map.of(), "drift", SPEC, "--install", "cronjob", "--image", image);
      Files.writeString(directory.resolve("cronjob.yaml"), manifests);
      run("apply --server-side -f " + directory.resolve("cronjob.yaml"));

      run("create job first --from=cronjob/drydock-drift-digits");
      run("wait --for=condition=complete job/first --timeout=60s");
      assertThat(run("logs job/first")).startsWith("No drift: ");

      run("-n digits set image deployment/digits-stable main=registry.example/digits:hotfix");
      var passed = drydock(Map.of(), "sim", "advance", "1h", "--dir", world);
      assertThat(passed).contains("Created job drydock-drift-digits-").contains("1h 0m passed");
      var name = hourly(run("get jobs -o name"));
      run("wait --for=condition=failed " + name + " --timeout=60s");
      assertThat(run("logs " + name))
          .contains("registry.example/digits:2.3\" -> \"registry.example/digits:hotfix\"")
          .contains("by kubectl");
    } finally {
      interrupt.raise();
      assertThat(up.get(60, TimeUnit.SECONDS)).isZero();
    }
  }

  private static String hourly(String names) {
    return names
        .lines()
        .filter(line -> line.contains("drydock-drift-digits-"))
        .reduce((_, next) -> next)
        .orElseThrow()
        .replace("job.batch/", "job/");
  }

  private static String drydock(Map<String, String> environment, String... args) {
    var ran = Ran.with(environment, "", false, args);
    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    return ran.out();
  }

  private static Optional<Path> kubectl() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "kubectl"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private String run(String command) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(kubectl().orElseThrow().toString()));
    words.add("--kubeconfig=" + directory.resolve("lab.yaml"));
    words.add("--cache-dir=" + directory.resolve("cache"));
    words.addAll(List.of(command.split(" ", -1)));
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + "\n" + text).isZero();
    return text;
  }

  private FutureTask<Integer> up() throws InterruptedException {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var berth = Berth.process(Main::inPod);
    var in = InputStream.nullInputStream();
    var console = new Console(Map.of(), in, out, out, false, interrupt, berth);
    var ready = directory.resolve("ready.env");
    var which = new Simulators.Which(Optional.empty(), directory.resolve("world"), false);
    var up =
        new FutureTask<>(() ->
            Simulators.up(
                console, which, new Simulators.Up(0, 600, Optional.of(ready), Optional.empty())));
    Thread.ofPlatform().daemon().start(up);
    while (!Files.exists(ready) || !said.toString(StandardCharsets.UTF_8).contains("Ctrl-C")) {
      assertThat(up.isDone()).as(said.toString(StandardCharsets.UTF_8)).isFalse();
      Thread.sleep(20);
    }
    return up;
  }
}
