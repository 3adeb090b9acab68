package dev.drydock.trials.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example that looks for drift by a CronJob: the job's pod is a real run of Drydock inside the
/// simulated cluster, and what it prints is the pod's log.
final class DriftCronJobTest {
  private static final Path EXAMPLE = Examples.of("drift-cronjob");
  private static final String JOBS = "/apis/batch/v1/namespaces/default/jobs";
  private static final String DEPLOYMENT =
      "/apis/apps/v1/namespaces/digits/deployments/digits-stable";

  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    Files.copy(EXAMPLE.resolve("digits.drydock.hcl"), directory.resolve("digits.drydock.hcl"));
  }

  @Test
  void theManifestsAreThoseThatDriftPrints() throws IOException {
    golden("cronjob.golden.yaml", manifests());
  }

  @Test
  void anEditOutsideFailsTheNextRunAndAnApplyMendsIt() throws IOException {
    run(0, "apply", directory.toString(), "--simulator", "--auto-approve");
    var lab = new EmbeddedLab(directory.resolve(".drydock/simulator"));
    lab.apply(Files.readString(EXAMPLE.resolve("cronjob.golden.yaml")));

    run(0, "sim", "advance", "1h", directory.toString());
    assertThat(ended(lab, 1)).isEqualTo("Complete with exit code 0");
    assertThat(log(lab, 1)).startsWith("No drift: ");

    lab.edit(
        DEPLOYMENT,
        """
        {"spec":{"template":{"spec":{"containers":[
          {"name":"main","image":"registry.example/digits:hotfix"}]}}}}
        """);
    var told = run(0, "sim", "advance", "1h", directory.toString());
    assertThat(told).contains("BackoffLimitExceeded: Job has reached the specified backoff limit");
    assertThat(ended(lab, 2)).isEqualTo("Failed with exit code 2");
    golden("drift.golden.txt", log(lab, 2));

    run(0, "apply", directory.toString(), "--simulator", "--auto-approve");
    run(0, "sim", "advance", "1h", directory.toString());
    assertThat(ended(lab, 3)).isEqualTo("Complete with exit code 0");
  }

  @Test
  void itsAccountMayReadAndNoMore() throws IOException {
    run(0, "apply", directory.toString(), "--simulator", "--auto-approve");
    var lab = new EmbeddedLab(directory.resolve(".drydock/simulator"));
    var destroying =
        Files.readString(EXAMPLE.resolve("cronjob.golden.yaml"))
            .replace("  - drift\n", "  - destroy\n                - --auto-approve\n");
    lab.apply(destroying);

    run(0, "sim", "advance", "1h", directory.toString());

    assertThat(ended(lab, 1)).isEqualTo("Failed with exit code 1");
    assertThat(log(lab, 1))
        .contains("system:serviceaccount:default:drydock-drift-digits")
        .contains("cannot delete resource");
    assertThat(lab.read(DEPLOYMENT).at("/status/readyReplicas").asInt()).isEqualTo(2);
  }

  private String manifests() {
    return run(
        0,
        "drift",
        directory.toString(),
        "--install",
        "cronjob",
        "--image",
        "registry.example/drydock:0.1");
  }

  private static JsonNode pod(EmbeddedLab lab, int hour) {
    var selector = "?labelSelector=job-name%3D" + job(hour);
    var pods = lab.read("/api/v1/namespaces/default/pods" + selector).path("items");
    assertThat(pods).hasSize(1);
    return pods.get(0);
  }

  /// Return the name of the job of an hour of the world's first day.
  private static String job(int hour) {
    return "drydock-drift-digits-" + (29_453_760 + 60 * hour);
  }

  private static String ended(EmbeddedLab lab, int hour) {
    var conditions = lab.read(JOBS + "/" + job(hour)).at("/status/conditions");
    var state = pod(lab, hour).at("/status/containerStatuses/0/state/terminated");
    return conditions.path(conditions.size() - 1).path("type").asText()
        + " with exit code "
        + state.path("exitCode").asText();
  }

  private static String log(EmbeddedLab lab, int hour) {
    var name = pod(lab, hour).at("/metadata/name").asText();
    return lab.text("/api/v1/namespaces/default/pods/" + name + "/log");
  }

  private static void golden(String file, String text) throws IOException {
    var golden = EXAMPLE.resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertThat(text)
        .as("what changed on purpose is written by -Dgolden.update=true")
        .isEqualTo(Files.readString(golden));
  }

  private static String run(int code, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int ended =
        Main.run(
            args,
            Map.of(),
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    assertThat(ended).as(out + "\n" + err).isEqualTo(code);
    return out.toString(StandardCharsets.UTF_8);
  }
}
