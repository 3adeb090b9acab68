package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.drydock.sim.platform.serving.ServingStatus;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Endpoints that ConfigMaps declare on a cluster without Azure.
class PlainServingTest {
  private static final String DEPLOYMENTS = "/apis/apps/v1/namespaces/serving/deployments/";
  private static final String CORE = "/api/v1/namespaces/serving";

  private final SimulatedPlatform platform = SimulatedPlatform.inMemory(3);
  private final Scorer scorer = new Scorer();
  private final Serving serving =
      Serving.start(
          platform, ServingSettings.following(Clock.systemUTC(), platform::now).scaledByHand());

  @BeforeEach
  void cluster() {
    platform.putCluster(new PlainCluster("lab", 3, "Standard_D3_v2", new TreeMap<>()));
    platform.advanceTo(platform.now().plus(Duration.ofHours(1)));
    apply(CORE, "'kind':'Namespace','apiVersion':'v1','metadata':{'name':'serving'}");
    deploy("scoring-blue", "'app':'scoring-blue'", "'metadata':{'name':'scoring-blue'}");
    deploy("scoring-green", "'app':'scoring-green'", "'metadata':{'name':'scoring-green'}");
    var labels = "'app.kubernetes.io/component':'drydock-router'";
    deploy("router", labels, "'metadata':{'name':'router','labels':{%s}}".formatted(labels));
    apply(
        CORE + "/services/router",
        ("'kind':'Service','apiVersion':'v1','metadata':{'name':'router','labels':{%s}},"
                + "'spec':{'type':'LoadBalancer','selector':{%s},'ports':[{'port':80}]}")
            .formatted(labels, labels));
    secret("one", "two");
    configure("{'mode':'key','secret':'scoring-keys'}");
    pass();
  }

  @AfterEach
  void close() {
    serving.close();
    scorer.close();
    platform.close();
  }

  @Test
  void theRoutersServiceLeadsToEndpointsThatAnswerForTheirKeys() {
    assertThat(scorer.score(uri("scoring"), "one").status()).isEqualTo(200);
    assertThat(scorer.score(uri("scoring"), "two").status()).isEqualTo(200);
    assertThat(scorer.score(uri("scoring"), "three").status()).isEqualTo(401);
    assertThat(scorer.score(uri("unknown"), "one").status()).isEqualTo(404);
    var body = scorer.score(uri("scoring"), "one").body();
    assertThat(body.path("simulated").asBoolean()).isTrue();
    assertThat(body.path("model").asText()).isEqualTo("azureml:fraud:3");
  }

  @Test
  void theDefaultVersionGetsWhatTheOthersLeave() {
    var counts = new TreeMap<String, Integer>();
    for (int i = 0; i < 300; i++) {
      counts.merge(scorer.score(uri("scoring"), "one").version(), 1, Integer::sum);
    }
    // 270 and 30 are expected; five standard deviations (of 5.2) on either side.
    assertThat(counts.get("blue")).isBetween(244, 296);
    var versions = serving.status().endpoints().getFirst().versions();
    assertThat(versions.getFirst().declared()).isEqualByComparingTo("20");
    assertThat(versions.getFirst().effective()).isEqualByComparingTo("90");
    assertThat(versions.getFirst().role()).isEqualTo("control");
    assertThat(versions.getLast().role()).isEqualTo("treatment");
    assertThat(sum(versions.getFirst()) + sum(versions.getLast())).isEqualTo(300);
  }

  @Test
  void anEndpointWithoutAuthLetsEverybodyIn() {
    configure("{'mode':'none'}");
    pass();
    assertThat(scorer.score(uri("scoring"), "").status()).isEqualTo(200);
  }

  @Test
  void anotherSecretIsServedWithoutARestart() {
    var before = uri("scoring");
    secret("three", "two");
    pass();
    assertThat(scorer.score(before, "one").status()).isEqualTo(401);
    assertThat(scorer.score(before, "three").status()).isEqualTo(200);
  }

  @Test
  void nobodyGetsInWithoutTheSecretAndTheStatusSaysWhy() {
    send("DELETE", CORE + "/secrets/scoring-keys", "");
    pass();
    assertThat(scorer.score(uri("scoring"), "one").status()).isEqualTo(401);
    assertThat(serving.status().troubles()).singleElement().asString().contains("its secret");
  }

  @Test
  void aConfigurationThatMakesNoSenseIsRefusedAndTheStatusSaysWhy() {
    configure("{'mode':'magic'}");
    pass();
    assertThat(scorer.score(uri("scoring"), "one").status()).isEqualTo(404);
    assertThat(serving.status().troubles())
        .singleElement()
        .asString()
        .contains("serving/scoring", "mode");
  }

  @Test
  void nothingAnswersOnceTheRouterHasNoPods() {
    assertThat(ingress().isMissingNode()).isFalse();
    send("DELETE", DEPLOYMENTS + "router", "");
    pass();
    assertThat(ingress().isMissingNode()).isTrue();
    assertThat(serving.status().endpoints()).isEmpty();
  }

  private static long sum(ServingStatus.Version version) {
    return version.requests().values().stream().mapToLong(Long::longValue).sum();
  }

  private void pass() {
    platform.advanceTo(platform.now().plus(Duration.ofMinutes(5)));
    serving.settle();
  }

  private String uri(String endpoint) {
    return "http://%s:%s/api/v1/endpoint/%s/score"
        .formatted(ingress().path("ip").asText(), ingress().at("/ports/0/port").asText(), endpoint);
  }

  private JsonNode ingress() {
    return send("GET", CORE + "/services/router", "").at("/status/loadBalancer/ingress/0");
  }

  private void secret(String primary, String secondary) {
    apply(
        CORE + "/secrets/scoring-keys",
        ("'kind':'Secret','apiVersion':'v1','metadata':{'name':'scoring-keys'},"
                + "'data':{'primary':'%s','secondary':'%s'}")
            .formatted(base64(primary), base64(secondary)));
  }

  private void configure(String access) {
    var version =
        "{'name':'%s','traffic':%s,'role':'%s','requests':{'max_concurrent':10,"
            + "'max_queue_wait_ms':500,'timeout_ms':5000},'target':{'namespace':'serving',"
            + "'deployment':'scoring-%s','port':5001}}";
    var config =
        "{'apiVersion':'drydock.dev/v1','revision':'1','endpoints':[{'name':'scoring','access':"
            + access
            + ",'default':'blue','versions':["
            + version.formatted("blue", 20, "control", "blue")
            + ","
            + version.formatted("green", 10, "treatment", "green")
            + "]}]}";
    apply(
        CORE + "/configmaps/scoring",
        "'kind':'ConfigMap','apiVersion':'v1','metadata':{'name':'scoring','labels':"
            + "{'drydock.dev/router':'config'}},'data':{'router.json':'"
            + config.replace("'", "\\'")
            + "'}");
  }

  private void deploy(String name, String labels, String metadata) {
    apply(
        DEPLOYMENTS + name,
        ("'kind':'Deployment','apiVersion':'apps/v1',%s,'spec':{'selector':{'matchLabels':{%s}},"
                + "'template':{'metadata':{'labels':{%s}},'spec':{'containers':[{'name':'main',"
                + "'image':'registry.example/fraud:1','env':[{'name':'DRYDOCK_MODEL_URI',"
                + "'value':'azureml:fraud:3'}]}]}}}")
            .formatted(metadata, labels, labels));
  }

  /// Server-side apply. Single quotes stand for double ones.
  private void apply(String path, String fields) {
    send("PATCH", path + "?fieldManager=test&force=true", ("{" + fields + "}").replace('\'', '"'));
  }

  private JsonNode send(String method, String path, String body) {
    try {
      var config = new YAMLMapper().readTree(platform.kubeconfig("lab").orElseThrow());
      var headers =
          Headers.of("Authorization", "Bearer " + config.at("/users/0/user/token").asText())
              .and("Content-Type", "application/apply-patch+yaml");
      var server = config.at("/clusters/0/cluster/server").asText();
      var response =
          platform.serve(
              new Request(
                  method,
                  URI.create(server + path),
                  headers,
                  body.getBytes(StandardCharsets.UTF_8)));
      assertThat(response.status()).as(response.text()).isBetween(200, 299);
      return new ObjectMapper().readTree(response.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
