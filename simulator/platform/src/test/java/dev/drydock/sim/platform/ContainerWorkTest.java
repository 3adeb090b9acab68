package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.work.Container;
import dev.drydock.sim.wire.work.ContainerWork;
import dev.drydock.sim.wire.work.Worked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Containers whose work somebody does.
class ContainerWorkTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PODS = "/api/v1/namespaces/default/pods";
  private static final String JOB =
      """
      {"metadata":{"name":"work"},"spec":{"backoffLimit":0,"template":{"metadata":{"labels":
      {"azure.workload.identity/use":"true"}},"spec":{"restartPolicy":"Never","containers":[{
      "name":"c","image":"registry.example:5000/tools/drydock:1@sha256:12","args":["drift","/spec"],
      "env":[{"name":"PLAIN","value":"p"},
        {"name":"PASS","valueFrom":{"secretKeyRef":{"name":"s","key":"pass"}}},
        {"name":"NODE","valueFrom":{"fieldRef":{"fieldPath":"metadata.namespace"}}}],
      "volumeMounts":[{"name":"spec","mountPath":"/spec/"}]}],
      "volumes":[{"name":"spec","configMap":{"name":"m",
        "items":[{"key":"a","path":"x/a.hcl"}]}}]}}}}
      """;

  private final List<Container> given = new ArrayList<>();

  private Optional<Worked> remember(Container container) {
    given.add(container);
    return Optional.of(new Worked(3, "one\ntold geheimnis\n"));
  }

  private static SimulatedPlatform furnished(SimulatedPlatform platform, ContainerWork work) {
    platform.employ(work);
    platform.putCluster(new PlainCluster("lab", 1, "Standard_D4s_v3", new TreeMap<>()));
    pass(platform, Duration.ofMinutes(5));
    var core = "/api/v1/namespaces/default/";
    call(
        platform,
        "POST",
        core + "configmaps",
        "{\"metadata\":{\"name\":\"m\"}," + "\"data\":{\"a\":\"text\",\"b\":\"other\"}}");
    call(
        platform,
        "POST",
        core + "secrets",
        "{\"metadata\":{\"name\":\"s\"}," + "\"stringData\":{\"pass\":\"geheimnis\"}}");
    call(platform, "POST", "/apis/batch/v1/namespaces/default/jobs", JOB);
    return platform;
  }

  private static void pass(SimulatedPlatform platform, Duration time) {
    platform.advanceTo(platform.now().plus(time));
  }

  private static String call(SimulatedPlatform platform, String method, String path, String body) {
    var headers =
        Headers.of("Authorization", "Bearer " + token(platform))
            .and("Content-Type", "application/json")
            .and("Accept", "application/json");
    var uri = URI.create("https://" + platform.clusterHost("lab").orElseThrow() + path);
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var answer = platform.serve(new Request(method, uri, headers, bytes));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    return answer.text();
  }

  private static String token(SimulatedPlatform platform) {
    try {
      var config = new YAMLMapper().readTree(platform.kubeconfig("lab").orElseThrow());
      return config.at("/users/0/user/token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode pod(SimulatedPlatform platform) {
    try {
      return JSON.readTree(call(platform, "GET", PODS, "")).at("/items/0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String log(SimulatedPlatform platform) {
    var name = pod(platform).at("/metadata/name").asText();
    return call(platform, "GET", PODS + "/" + name + "/log", "");
  }

  private static int exitCode(SimulatedPlatform platform) {
    var ended = pod(platform).at("/status/containerStatuses/0/state/terminated");
    return ended.path("exitCode").asInt(-1);
  }

  @Test
  void aContainerIsGivenWhatItsPodSays() {
    try (var platform = furnished(SimulatedPlatform.inMemory(1), this::remember)) {
      pass(platform, Duration.ofMinutes(1));
      var container = given.getFirst();
      assertThat(given).hasSize(1);
      assertThat(container.program()).isEqualTo("drydock");
      assertThat(container.arguments()).containsExactly("drift", "/spec");
      assertThat(container.environment())
          .containsEntry("PLAIN", "p")
          .containsEntry("PASS", "geheimnis")
          .containsEntry("NODE", "default")
          .containsEntry(
              "AZURE_FEDERATED_TOKEN_FILE", "/var/run/secrets/azure/tokens/azure-identity-token");
      var spec = container.mounted().getFirst();
      assertThat(spec.path()).isEqualTo("/spec");
      assertThat(spec.files().get("x/a.hcl")).asString().isEqualTo("text");
      assertThat(spec.files()).hasSize(1);
      assertThat(container.mounted().get(1).files().keySet())
          .containsExactly("ca.crt", "namespace", "token");
      assertThat(container.toString()).doesNotContain("geheimnis");
    }
  }

  @Test
  void whatCameOfItIsTheContainersEndAndLogWithoutItsSecrets() {
    try (var platform = furnished(SimulatedPlatform.inMemory(1), this::remember)) {
      pass(platform, Duration.ofMinutes(1));
      assertThat(exitCode(platform)).isEqualTo(3);
      assertThat(log(platform)).isEqualTo("one\ntold (sensitive value)\n");
      assertThat(pod(platform).at("/status/phase").asText()).isEqualTo("Failed");
    }
  }

  @Test
  void aLogIsNoLongerThanItMayBe() {
    var line = "x".repeat(99) + "\n";
    ContainerWork work = _ -> Optional.of(new Worked(0, line.repeat(10_000)));
    try (var platform = furnished(SimulatedPlatform.inMemory(1), work)) {
      pass(platform, Duration.ofMinutes(1));
      assertThat(log(platform).length()).isLessThan(263_000);
      assertThat(log(platform))
          .endsWith("simulated: the log is cut here after 262100 characters\n");
    }
  }

  @Test
  void aContainerOfWhichNobodyKnowsAnythingEndsWell() {
    try (var platform = furnished(SimulatedPlatform.inMemory(1), ContainerWork.NONE)) {
      pass(platform, Duration.ofMinutes(1));
      assertThat(exitCode(platform)).isZero();
      assertThat(log(platform)).contains("simulated: exited with code 0");
    }
  }

  @Test
  void workMayAskTheWorldThatItIsInAndLetItsTimePass() {
    var platform = SimulatedPlatform.inMemory(1);
    ContainerWork work =
        _ -> {
          var before = platform.now();
          pass(platform, Duration.ofMinutes(10));
          call(platform, "GET", PODS, "");
          return Optional.of(new Worked(0, Duration.between(before, platform.now()) + " passed\n"));
        };
    try (var open = furnished(platform, work)) {
      pass(open, Duration.ofMinutes(30));
      assertThat(log(open)).isEqualTo("PT10M passed\n");
      var ended = pod(open).at("/status/containerStatuses/0/state/terminated");
      assertThat(ended.path("finishedAt").asText()).isGreaterThan("2026-01-01T00:15");
    }
  }

  @Test
  void workThatNobodyFinishedIsDoneAgainWhenTheWorldIsOpenedAgain(@TempDir Path directory) {
    var file = directory.resolve("world.mv");
    ContainerWork killed =
        _ -> {
          throw new IllegalStateException("killed");
        };
    try (var platform = furnished(SimulatedPlatform.open(file, 1), killed)) {
      assertThat(catchThrowable(() -> pass(platform, Duration.ofMinutes(1)))).hasMessage("killed");
    }
    try (var platform = SimulatedPlatform.open(file, 1)) {
      platform.employ(this::remember);
      pass(platform, Duration.ofMinutes(1));
      assertThat(exitCode(platform)).isEqualTo(3);
    }
  }

  @Test
  void aWorldThatFollowsTheWallClockWorksByItself() throws InterruptedException {
    var worked = new Semaphore(0);
    ContainerWork work =
        container -> {
          worked.release();
          return remember(container);
        };
    var platform = SimulatedPlatform.inMemory(1);
    try (var open = furnished(platform, work)) {
      open.quicken(1_000_000);
      try (var pump = Pump.start(open, Pump.Mode.SERVED, InstantSource.system())) {
        assertThat(worked.tryAcquire(10, TimeUnit.SECONDS)).as("%s", pump.trouble()).isTrue();
      }
    }
  }

  @Test
  void aServedWorldIsMovedAheadOfItsClock() {
    var platform = SimulatedPlatform.inMemory(1);
    var wall = Instant.parse("2026-06-01T12:00:00Z");
    try (var open = furnished(platform, this::remember);
        var pump = Pump.start(open, Pump.Mode.SERVED, () -> wall)) {
      var before = open.now();
      pump.advance(Duration.ofHours(2));
      assertThat(open.now()).isAfterOrEqualTo(before.plus(Duration.ofHours(2)));
      assertThat(exitCode(open)).isEqualTo(3);
    }
  }
}
