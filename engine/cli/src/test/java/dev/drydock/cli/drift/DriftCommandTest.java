package dev.drydock.cli.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.app.input.Inputs;
import dev.drydock.cli.Quickstart;
import dev.drydock.cli.Ran;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.cli.console.Interrupt;
import dev.drydock.cli.run.Drifts;
import dev.drydock.cli.run.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftCommandTest {
  @TempDir private Path directory = Path.of(".");

  @Test
  void oneLookFillsSeveralForms() throws IOException {
    Quickstart.in(directory);
    var summary = directory.resolve("summary.md");
    var report = directory.resolve("report.json");

    var ran =
        drift("--format", "prometheus", "--out", "markdown=" + summary, "--out=json=" + report);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("drydock_drift_live{stack=\"fraud\"} 0");
    assertThat(summary).content().startsWith("## Drift of stack `fraud`");
    assertThat(new ObjectMapper().readTree(report.toFile()).path("drifted").isBoolean()).isTrue();
  }

  @Test
  void aReportThatCannotBeWrittenIsAnErrorAndNoDrift() throws IOException {
    Quickstart.in(directory);

    var ran = drift("--out", "json=" + directory.resolve("missing/report.json"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("DRY0704");
  }

  @Test
  void whatCannotBeReadIsMisuse() {
    assertThat(drift("--since", "yesterday").err()).contains("DRY0901", "is no duration");
    assertThat(drift("--watch=often").err()).contains("DRY0901", "is no duration");
    assertThat(drift("--format", "xml").err()).contains("DRY0901", "sarif");
    assertThat(drift("--install", "systemd").err()).contains("DRY0901", "cronjob");
  }

  @Test
  void aBrokenSpecIsAnErrorAlsoForAJob() throws IOException {
    Files.writeString(directory.resolve("x.drydock.hcl"), "nonsense {}\n");

    assertThat(drift().code()).isEqualTo(1);
    assertThat(Ran.of("drift", directory.toString(), "--install=github").code()).isEqualTo(1);
  }

  @Test
  void watchingTellsOnceWhatDoesNotChangeAndEndsWhenInterrupted() throws Exception {
    Quickstart.in(directory);
    var said = new ByteArrayOutputStream();
    var interrupt = new Interrupt();
    var watching =
        new FutureTask<>(() -> Drifts.drift(console(said, interrupt), request(), watch()));
    Thread.ofPlatform().daemon().start(watching);
    while (!text(said).contains("No drift") && !watching.isDone()) {
      Thread.sleep(10);
    }
    Thread.sleep(50);
    interrupt.raise();

    assertThat(watching.get(30, TimeUnit.SECONDS)).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(text(said)).isEqualTo("No drift: nothing of this stack is live yet.\n");
  }

  private Request request() {
    return new Request(directory, Inputs.NONE, Optional.of(""), 1, true, true, false);
  }

  private static DriftRequest watch() {
    var often = Optional.of(Duration.ofMillis(1));
    return new DriftRequest(DriftFormat.text, new TreeMap<>(), Duration.ofDays(1), often);
  }

  private static Console console(ByteArrayOutputStream said, Interrupt interrupt) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Console(Map.of(), InputStream.nullInputStream(), out, out, false, interrupt);
  }

  private static String text(ByteArrayOutputStream said) {
    return said.toString(StandardCharsets.UTF_8);
  }

  private Ran drift(String... more) {
    var args = new String[more.length + 3];
    args[0] = "drift";
    args[1] = directory.toString();
    args[2] = "--simulator";
    System.arraycopy(more, 0, args, 3, more.length);
    return Ran.of(args);
  }
}
