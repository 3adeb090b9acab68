package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.sim.platform.Scorer.Scored;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Endpoints of Resource Manager, scored over real HTTP. The world is built once: what a test
/// changes is an endpoint of its own.
class DataPlaneTest {
  private static final FraudWorld WORLD = new FraudWorld();
  private static final Scorer SCORER = new Scorer();
  private static Serving serving;

  @BeforeAll
  static void serve() {
    WORLD.endpoint("scoring", "Key", "{}");
    WORLD.deploy("scoring", "blue", "");
    WORLD.deploy("scoring", "green", "");
    WORLD.endpoint("scoring", "Key", "{'blue':90,'green':10}");
    serving = Serving.start(WORLD.platform, settings());
  }

  @AfterAll
  static void close() {
    serving.close();
    SCORER.close();
    WORLD.close();
  }

  @Test
  void answersWhoeverBearsAKeyAndNobodyElse() {
    var uri = WORLD.scoringUri("scoring");
    assertThat(SCORER.score(uri, WORLD.key("scoring", "primaryKey")).status()).isEqualTo(200);
    assertThat(SCORER.score(uri, WORLD.key("scoring", "secondaryKey")).status()).isEqualTo(200);
    assertThat(SCORER.score(uri, "wrong").status()).isEqualTo(401);
    assertThat(SCORER.score(uri, "").status()).isEqualTo(401);
    assertThat(SCORER.score(uri.replace("scoring", "unknown"), "any").status()).isEqualTo(404);
  }

  @Test
  void saysThatItIsSimulatedAndWhichPodAnswered() {
    var scored = SCORER.score(WORLD.scoringUri("scoring"), WORLD.key("scoring", "primaryKey"));
    assertThat(scored.body().path("simulated").asBoolean()).isTrue();
    assertThat(scored.body().path("endpoint").asText()).isEqualTo("scoring");
    assertThat(scored.body().path("replica").asText()).startsWith(scored.version() + "-scoring-");
    assertThat(scored.raw().headers().firstValue("azureml-model-deployment"))
        .contains(scored.version());
    assertThat(scored.raw().headers().firstValue("x-ms-run-fn-exec-ms")).isPresent();
  }

  @Test
  void splitsRequestsAsTheTrafficSays() {
    var uri = WORLD.scoringUri("scoring");
    var key = WORLD.key("scoring", "primaryKey");
    var counts = new TreeMap<String, Integer>();
    for (int i = 0; i < 500; i++) {
      counts.merge(SCORER.score(uri, key).version(), 1, Integer::sum);
    }
    // 450 and 50 are expected; five standard deviations (of 6.7) on either side.
    assertThat(counts.get("blue")).isBetween(416, 484);
    assertThat(counts).containsOnlyKeys("blue", "green");
  }

  @Test
  void answersForTheVersionThatAClientNames() {
    var key = WORLD.key("scoring", "primaryKey");
    for (int i = 0; i < 10; i++) {
      var scored =
          SCORER.score(WORLD.scoringUri("scoring"), key, "azureml-model-deployment", "green");
      assertThat(scored.version()).isEqualTo("green");
    }
  }

  @Test
  void letsInWhoeverBearsATokenOfTheEndpoint() {
    WORLD.endpoint("tokens", "AMLToken", "{}");
    WORLD.deploy("tokens", "blue", "");
    WORLD.endpoint("tokens", "AMLToken", "{'blue':100}");
    WORLD.endpoint("others", "AMLToken", "{}");
    serving.settle();
    var uri = WORLD.scoringUri("tokens");
    assertThat(SCORER.score(uri, WORLD.token("tokens")).status()).isEqualTo(200);
    assertThat(SCORER.score(uri, WORLD.token("others")).status()).isEqualTo(401);
    assertThat(SCORER.score(uri, WORLD.key("scoring", "primaryKey")).status()).isEqualTo(401);
  }

  @Test
  void letsNobodyInWhoseTokenIsTooOld() {
    WORLD.endpoint("aged", "AMLToken", "{}");
    WORLD.deploy("aged", "blue", "");
    WORLD.endpoint("aged", "AMLToken", "{'blue':100}");
    serving.settle();
    var uri = WORLD.scoringUri("aged");
    var token = WORLD.token("aged");
    WORLD.pass(Duration.ofHours(11));
    assertThat(SCORER.score(uri, token).status()).isEqualTo(200);
    WORLD.pass(Duration.ofMinutes(65));
    assertThat(SCORER.score(uri, token).status()).isEqualTo(401);
    assertThat(SCORER.score(uri, WORLD.token("aged")).status()).isEqualTo(200);
  }

  @Test
  void managedEndpointsAnswerWithAsManyReplicasAsTheyHaveInstances() {
    WORLD.managed("cloud", "{}");
    WORLD.done(
        WORLD.client.put(
            FraudWorld.endpoint("cloud") + "/deployments/blue",
            ("{'location':'westeurope','sku':{'name':'Default','capacity':2},'properties':"
                    + "{'endpointComputeType':'Managed','instanceType':'Standard_DS3_v2',"
                    + "'environmentId':'%s/environments/fraud/versions/1'}}")
                .formatted(Client.WORKSPACE)));
    WORLD.managed("cloud", "{'blue':100}");
    serving.settle();
    var seen = new TreeSet<String>();
    for (int i = 0; i < 20; i++) {
      var scored = SCORER.score(WORLD.scoringUri("cloud"), WORLD.key("cloud", "primaryKey"));
      seen.add(scored.body().path("replica").asText());
    }
    assertThat(seen).containsExactly("blue-0", "blue-1");
  }

  @Test
  void tellsOfAReplicaThatBreaks() {
    WORLD.endpoint("broken", "Key", "{}");
    WORLD.deploy("broken", "blue", ",'environmentVariables':{'DRYDOCK_SIMULATED_BREAK_RATE':'1'}");
    WORLD.endpoint("broken", "Key", "{'blue':100}");
    serving.settle();
    var scored = SCORER.score(WORLD.scoringUri("broken"), WORLD.key("broken", "primaryKey"));
    assertThat(scored.status()).isEqualTo(502);
    assertThat(scored.raw().body()).contains("Replica closed connection before replying");
  }

  @Test
  void losesNoRequestWhileAKeyIsRegenerated() {
    WORLD.endpoint("renewed", "Key", "{}");
    WORLD.deploy("renewed", "blue", MANY);
    WORLD.endpoint("renewed", "Key", "{'blue':100}");
    serving.settle();
    var secondary = WORLD.key("renewed", "secondaryKey");
    var before = WORLD.key("renewed", "primaryKey");
    var codes =
        codesWhile(
            "renewed",
            secondary,
            () -> {
              for (int i = 0; i < 20; i++) {
                WORLD.regenerate("renewed", "Primary");
              }
            });
    assertThat(codes).containsOnlyKeys(200);
    serving.settle();
    var uri = WORLD.scoringUri("renewed");
    assertThat(SCORER.score(uri, before).status()).isEqualTo(401);
    assertThat(SCORER.score(uri, WORLD.key("renewed", "primaryKey")).status()).isEqualTo(200);
  }

  @Test
  void losesNoRequestWhileTrafficMovesAndAVersionLeaves() {
    WORLD.endpoint("moved", "Key", "{}");
    WORLD.deploy("moved", "blue", MANY);
    WORLD.endpoint("moved", "Key", "{'blue':100}");
    serving.settle();
    var key = WORLD.key("moved", "primaryKey");
    var codes =
        codesWhile(
            "moved",
            key,
            () -> {
              WORLD.deploy("moved", "green", MANY);
              WORLD.endpoint("moved", "Key", "{'green':100}");
              WORLD.done(WORLD.client.delete(FraudWorld.endpoint("moved") + "/deployments/blue"));
            });
    assertThat(codes).containsOnlyKeys(200);
    serving.settle();
    assertThat(SCORER.score(WORLD.scoringUri("moved"), key).version()).isEqualTo("green");
  }

  @Test
  void answersNothingWhenItIsOver() {
    try (var world = new FraudWorld()) {
      world.endpoint("scoring", "Key", "{}");
      world.deploy("scoring", "blue", "");
      world.endpoint("scoring", "Key", "{'blue':100}");
      var key = world.key("scoring", "primaryKey");
      String uri;
      try (var other =
          Serving.start(
              world.platform, ServingSettings.following(Clock.systemUTC(), world.platform::now))) {
        uri = world.scoringUri("scoring");
        assertThat(SCORER.score(uri, key).status()).isEqualTo(200);
        assertThat(other.trouble()).isEmpty();
      }
      assertThat(world.scoringUri("scoring"))
          .isEqualTo("https://serving.invalid/api/v1/endpoint/scoring/score");
      assertThatThrownBy(() -> SCORER.score(uri, key)).hasMessageContaining("Connect");
    }
  }

  private static final String MANY =
      ",'requestSettings':{'maxConcurrentRequestsPerInstance':100,'maxQueueWait':'PT5S'}";

  /// Score before, all the time while, and after something is done; count the answers by code.
  private static SortedMap<Integer, Integer> codesWhile(
      String endpoint, String key, Runnable done) {
    var uri = WORLD.scoringUri(endpoint);
    var codes = new TreeMap<Integer, Integer>();
    batch(uri, key, codes);
    var doing = CompletableFuture.runAsync(done);
    while (!doing.isDone()) {
      batch(uri, key, codes);
    }
    doing.join();
    batch(uri, key, codes);
    return codes;
  }

  private static void batch(String uri, String key, Map<Integer, Integer> codes) {
    var batch = new ArrayList<CompletableFuture<Scored>>();
    for (int i = 0; i < 10; i++) {
      batch.add(SCORER.scoreLater(uri, key));
    }
    batch.forEach(each -> codes.merge(each.join().status(), 1, Integer::sum));
  }

  private static ServingSettings settings() {
    return ServingSettings.following(Clock.systemUTC(), WORLD.platform::now).scaledByHand();
  }
}
