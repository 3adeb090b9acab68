package dev.drydock.cli.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.cli.Quickstart;
import dev.drydock.cli.Ran;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody edits what was applied, by the tools that they have; drift tells on them.
class DriftEndToEndTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GROUP =
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/fraud";
  private static final String POOL =
      GROUP + "/providers/Microsoft.ContainerService/managedClusters/serving/agentPools/gpu";
  private static final String GREEN =
      GROUP
          + "/providers/Microsoft.MachineLearningServices/workspaces/fraud/onlineEndpoints/scoring"
          + "/deployments/green";
  private static final String INSTANCE_TYPE =
      "/apis/amlarc.azureml.com/v1alpha1/instancetypes/small";
  private static final Pattern EXCHANGE = Pattern.compile(".*\\b(PUT|PATCH|DELETE|POST) (\\S+).*");

  @TempDir private static Path applied = Path.of(".");

  @TempDir private Path directory = Path.of(".");

  @BeforeAll
  static void apply() throws IOException {
    var quickstart = Quickstart.in(applied);
    quickstart.edit("node_pool \"gpu\"", "instance_type \"small\" {\n  }\n\n  node_pool \"gpu\"");
    quickstart.edit("traffic = 10", "traffic = 0");
    var before = drift(applied);
    assertThat(before.code()).isZero();
    assertThat(before.out()).isEqualTo("No drift: nothing of this stack is live yet.\n");
    assertThat(quickstart.apply().code()).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    Copy.of(applied, directory);
  }

  @Test
  void editsByKubectlAndThroughResourceManagerShowWithFieldWhoAndWhenAndApplyMendsThem()
      throws IOException {
    var quickstart = new Quickstart(directory);
    assertThat(drift().out()).isEqualTo("No drift: 22 objects as asserted.\n");

    try (var platform = world()) {
      pass(platform);
      new ApiServer(platform, "serving")
          .edit(INSTANCE_TYPE, "{\"spec\":{\"resources\":{\"limits\":{\"cpu\":\"7\"}}}}");
      pass(platform);
      var pool = arm(platform, "GET", POOL, "2025-09-01", "");
      ((ObjectNode) pool.path("properties")).put("count", 2);
      arm(platform, "PUT", POOL, "2025-09-01", pool.toString());
      pass(platform);
    }

    var drifted = drift();
    assertThat(drifted.code()).as(drifted.err()).isEqualTo(2);
    assertThat(drifted.out())
        .containsPattern("node_pool.gpu.nodes: 1 -> 2\\n +by maria@example.com, 2026-\\d\\d-\\d\\d")
        .containsPattern(
            "7\"\\n +by kubectl-edit, 2026-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC \\(Update\\)")
        .contains("Drift: 2 objects changed outside.")
        .contains("drydock apply " + directory + " --simulator");

    assertThat(quickstart.apply().code()).isZero();
    var mended = drift();
    assertThat(mended.code()).as(mended.out()).isZero();
    assertThat(mended.out()).isEqualTo("No drift: 22 objects as asserted.\n");
  }

  @Test
  void aVersionThatSomebodyDeletedIsToldByTheLogAndDriftWritesNothing() throws IOException {
    var quickstart = new Quickstart(directory);
    long before;
    try (var platform = world()) {
      arm(platform, "DELETE", GREEN, "2024-04-01", "");
      pass(platform);
      before = platform.eventCount();
    }

    var drifted = drift();

    assertThat(drifted.code()).as(drifted.out() + drifted.err()).isEqualTo(2);
    assertThat(drifted.out())
        .containsPattern("- version.scoring.green .*# deleted outside\\n +by maria@example.com");
    try (var platform = world()) {
      var earlier = platform.events().subList(0, (int) before);
      assertThat(earlier).as("an apply is known by its writes").anyMatch(DriftEndToEndTest::writes);
      var during = platform.events().subList((int) before, (int) platform.eventCount());
      assertThat(during).as("drift looks").isNotEmpty();
      assertThat(during).noneMatch(DriftEndToEndTest::writes);
    }
    assertThat(quickstart.apply().code()).isZero();
    assertThat(drift().code()).isZero();
  }

  @Test
  void aRuleOfTheSpecLetsOthersChangeWhatItNames() throws IOException {
    new Quickstart(directory)
        .edit(
            "  purpose   = \"FastProd\"\n",
            """
              purpose   = "FastProd"

              lifecycle {
                ignore_changes "node_pool.gpu.nodes" {
                  reason = "sized by hand"
                }
              }

            """);
    try (var platform = world()) {
      var pool = arm(platform, "GET", POOL, "2025-09-01", "");
      ((ObjectNode) pool.path("properties")).put("count", 2);
      arm(platform, "PUT", POOL, "2025-09-01", pool.toString());
      pass(platform);
    }

    var ignored = drift();

    assertThat(ignored.code()).as(ignored.out()).isZero();
    assertThat(ignored.out()).contains("ignored: sized by hand", "No drift; 1 field ignored.");
  }

  /// Whether an exchange changes anything: what it asks for by POST may only tell.
  private static boolean writes(String event) {
    var exchange = EXCHANGE.matcher(event);
    return exchange.matches()
        && !(exchange.group(1).equals("POST")
            && exchange.group(2).matches(".*(/list[A-Za-z]*|/token)\\b.*"));
  }

  private Ran drift() {
    return drift(directory);
  }

  private static Ran drift(Path spec) {
    return Ran.of("drift", spec.toString(), "--simulator");
  }

  private SimulatedPlatform world() {
    return SimulatedPlatform.open(directory.resolve(".drydock/simulator/world.mv"), 1);
  }

  /// Let what is under way end.
  private static void pass(SimulatedPlatform platform) {
    platform.advanceTo(platform.now().plus(Duration.ofMinutes(30)));
  }

  /// Ask Resource Manager as somebody else.
  private static JsonNode arm(
      SimulatedPlatform platform, String method, String id, String version, String body)
      throws IOException {
    var token = platform.token("maria@example.com", "https://management.azure.com");
    var headers =
        Headers.of("Authorization", "Bearer " + token).and("Content-Type", "application/json");
    var uri = URI.create("https://management.azure.com" + id + "?api-version=" + version);
    Response response =
        platform.serve(new Request(method, uri, headers, body.getBytes(StandardCharsets.UTF_8)));
    assertThat(List.of(200, 201, 202, 204)).as(response.text()).contains(response.status());
    return JSON.readTree(response.text().isEmpty() ? "{}" : response.text());
  }
}
