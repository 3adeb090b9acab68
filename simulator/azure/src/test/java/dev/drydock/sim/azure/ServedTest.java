package dev.drydock.sim.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.azure.serving.ServedEndpoint;
import dev.drydock.sim.world.World;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServedTest {
  private static final String KEY = Cloud.CLUSTER.toLowerCase(Locale.ROOT);
  private static final String SCALES =
      ",'scaleSettings':{'scaleType':'TargetUtilization','minInstances':%s,'maxInstances':%s}";

  private final Cloud cloud = new Cloud(4);

  @BeforeEach
  void build() {
    cloud.serving();
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void tellsWhatIsToBeServed() {
    var requests =
        ",'requestSettings':{'maxConcurrentRequestsPerInstance':2,'maxQueueWait':'PT1S',"
            + "'requestTimeout':'PT9S'},'environmentVariables':{'A':'b'}";
    deploy(requests + SCALES.formatted(1, 4));
    cloud.follow(cloud.put(Cloud.ENDPOINT, Cloud.endpoint("{'blue':100}")));
    var endpoint = served();
    assertThat(endpoint.cluster()).isEqualTo(KEY);
    assertThat(endpoint.traffic()).containsExactly(Map.entry("blue", 100));
    var blue = endpoint.deployments().getFirst();
    assertThat(blue.pods().orElseThrow().deployment()).isEqualTo("blue-scoring");
    assertThat(blue.requests().maxConcurrent()).isEqualTo(2);
    assertThat(blue.requests().maxQueueWait()).isEqualTo(Duration.ofSeconds(1));
    assertThat(blue.requests().timeout()).isEqualTo(Duration.ofSeconds(9));
    assertThat(blue.scale().orElseThrow().max()).isEqualTo(4);
    assertThat(blue.environment()).containsEntry("A", "b");
  }

  @Test
  void doesNotScaleOnAClusterForDevelopment() {
    deploy(SCALES.formatted(1, 4));
    assertThat(served().deployments().getFirst().scale()).isPresent();
    var single =
        Cloud.EXTENSION_BODY.replace(
            "'enableInference'", "'inferenceRouterHA':'False','enableInference'");
    assertThat(cloud.follow(cloud.put(Cloud.EXTENSION, single))).isEqualTo("Succeeded");
    assertThat(served().deployments().getFirst().scale()).isEmpty();
  }

  @Test
  void showsNoKeyInItsText() {
    var keys = (ServedEndpoint.Access.Keys) served().access();
    assertThat(keys.primary()).hasSizeGreaterThan(20);
    assertThat(served().toString()).doesNotContain(keys.primary(), keys.secondary());
  }

  @Test
  void keepsTheReplicasThatTheFrontEndChose() {
    deploy(SCALES.formatted(1, 10));
    assertThat(replicas()).isEqualTo(1);
    scale(7);
    deploy(SCALES.formatted(1, 10) + ",'environmentVariables':{'A':'b'}");
    assertThat(replicas()).isEqualTo(7);
    deploy(SCALES.formatted(1, 5));
    assertThat(replicas()).isEqualTo(5);
    deploy(SCALES.formatted(6, 9));
    assertThat(replicas()).isEqualTo(6);
  }

  @Test
  void signsTokensThatTheKeySetProves() throws Exception {
    var endpoint = Cloud.WORKSPACE + "/onlineEndpoints/tokens";
    cloud.follow(cloud.put(endpoint, tokens()));
    var answer = Cloud.json(cloud.post(endpoint + "/token", ""));
    var token = SignedJWT.parse(answer.path("accessToken").asText());
    var access = (ServedEndpoint.Access.Tokens) served("tokens").access();
    var key = JWKSet.parse(access.jwks()).getKeys().getFirst().toRSAKey();
    assertThat(key.isPrivate()).isFalse();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(access.issuer());
    assertThat(claims.getAudience()).containsExactly(access.audience()).containsExactly(endpoint);
    assertThat(claims.getJWTID()).isNotEmpty();
    long at = cloud.world.now().getEpochSecond();
    assertThat(claims.getIssueTime().toInstant().getEpochSecond()).isEqualTo(at);
    assertThat(claims.getNotBeforeTime().toInstant().getEpochSecond()).isEqualTo(at);
    assertThat(claims.getExpirationTime().toInstant().getEpochSecond())
        .isEqualTo(answer.path("expiryTimeUtc").asLong())
        .isEqualTo(at + 12 * 3600);
    assertThat(answer.path("refreshAfterTimeUtc").asLong()).isEqualTo(at + 11 * 3600);
  }

  @Test
  void signsTheSameTokenInAWorldOfTheSameSeedAndAnotherOneInAnother() {
    assertThat(token(5)).isEqualTo(token(5)).isNotEqualTo(token(6));
  }

  @Test
  void showsWhereAnEndpointAnswersWhileItDoes() {
    var bases = new TreeMap<String, String>();
    try (var world = World.inMemory(1)) {
      var azure =
          new SimulatedAzure(
              world,
              new FakeClusters(),
              cluster -> Optional.ofNullable(bases.get(cluster)),
              Addresses.PUBLIC);
      var shown = new Cloud(world, azure);
      shown.workspace();
      var endpoint = Cloud.WORKSPACE + "/onlineEndpoints/tokens";
      shown.follow(shown.put(endpoint, tokens()));
      assertThat(uri(shown.json(endpoint)))
          .isEqualTo("https://serving.invalid/api/v1/endpoint/tokens/score");
      bases.put("managed", "http://127.0.0.1:8080");
      assertThat(uri(shown.json(endpoint)))
          .isEqualTo("http://127.0.0.1:8080/api/v1/endpoint/tokens/score");
    }
  }

  private static String uri(JsonNode endpoint) {
    return endpoint.at("/properties/scoringUri").asText();
  }

  private static String token(long seed) {
    try (var world = new Cloud(seed)) {
      world.workspace();
      var endpoint = Cloud.WORKSPACE + "/onlineEndpoints/tokens";
      world.follow(world.put(endpoint, tokens()));
      return world.post(endpoint + "/token", "").text();
    }
  }

  private static String tokens() {
    return "{'location':'westeurope','properties':{'authMode':'AMLToken'}}";
  }

  private void deploy(String more) {
    assertThat(cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment(more)))).isEqualTo("Succeeded");
  }

  private int replicas() {
    return object().at("/spec/replicas").asInt();
  }

  private void scale(int replicas) {
    var object = (ObjectNode) object();
    ((ObjectNode) object.get("spec")).put("replicas", replicas);
    cloud.clusters.apply(KEY, "azureml-fe", object.toString());
  }

  private JsonNode object() {
    var text = cloud.clusters.read(KEY, "apps/v1", "Deployment", "default", "blue-scoring");
    return Json.stored(text.orElseThrow());
  }

  private ServedEndpoint served() {
    return served("scoring");
  }

  private ServedEndpoint served(String name) {
    return cloud.azure.served().stream()
        .filter(endpoint -> endpoint.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
