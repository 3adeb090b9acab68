package dev.drydock.sim.platform.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplicaHostTest {
  private static final Identity WHO = new Identity("scoring", "blue", "fraud:3", "blue-1");

  private final ReplicaHost host = new ReplicaHost();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.close();
    host.close();
  }

  @Test
  void saysThatItIsSimulatedWhoItIsAndWhatItWasSent() throws Exception {
    var answer = score(start(Map.of()), "{\"data\":[[1,2]]}".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    var said = json(answer);
    assertThat(said.path("simulated").asBoolean()).isTrue();
    assertThat(said.path("endpoint").asText()).isEqualTo("scoring");
    assertThat(said.path("version").asText()).isEqualTo("blue");
    assertThat(said.path("model").asText()).isEqualTo("fraud:3");
    assertThat(said.path("replica").asText()).isEqualTo("blue-1");
    assertThat(said.path("digest").asText())
        .isEqualTo(sha256("{\"data\":[[1,2]]}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void digestsABodyOfManyParts() throws Exception {
    var body = new byte[3_000_000];
    new SplittableRandom(1).nextBytes(body);
    assertThat(json(score(start(Map.of()), body)).path("digest").asText()).isEqualTo(sha256(body));
  }

  @Test
  void answersWithTheHeadersOfAnInferenceServer() throws Exception {
    var headers = score(start(Map.of()), new byte[0]).headers();
    assertThat(headers.firstValue("x-ms-run-function-failed")).contains("False");
    assertThat(headers.firstValue("x-ms-server-version")).contains("drydock-simulated/1");
    assertThat(headers.firstValue("x-ms-run-fn-exec-ms").orElseThrow()).matches("[12]\\.\\d{3}");
    assertThat(headers.firstValue("content-type")).contains("application/json");
  }

  @Test
  void isAliveAndDescribesItself() throws Exception {
    var replica = start(Map.of());
    assertThat(get(replica, "/").statusCode()).isEqualTo(200);
    assertThat(json(get(replica, "/swagger.json?version=3")).path("openapi").asText())
        .startsWith("3.");
    assertThat(json(get(replica, "/swagger.json")).path("swagger").asText()).isEqualTo("2.0");
    assertThat(get(replica, "/elsewhere").statusCode()).isEqualTo(404);
  }

  @Test
  void takesAsLongAsItsEnvironmentSays() throws Exception {
    var slow = start(Map.of("DRYDOCK_SIMULATED_LATENCY_MS", "80-120"));
    var took = score(slow, new byte[0]).headers().firstValue("x-ms-run-fn-exec-ms").orElseThrow();
    assertThat(Double.parseDouble(took)).isBetween(80.0, 120.0);
  }

  @Test
  void failsAsOftenAsItsEnvironmentSaysAndAlikeForTheSameSeed() throws Exception {
    var environment = Map.of("DRYDOCK_SIMULATED_ERROR_RATE", "0.5");
    var codes = codes(start(environment));
    assertThat(codes).contains(200, 500).isEqualTo(codes(start(environment)));
    var always = score(start(Map.of("DRYDOCK_SIMULATED_ERROR_RATE", "1")), new byte[0]);
    assertThat(always.headers().firstValue("x-ms-run-function-failed")).contains("True");
    assertThat(json(always).path("simulated").asBoolean()).isTrue();
  }

  @Test
  void closesTheConnectionWhenItBreaks() {
    var broken = start(Map.of("DRYDOCK_SIMULATED_BREAK_RATE", "1"));
    assertThatThrownBy(() -> score(broken, new byte[0])).isInstanceOf(IOException.class);
  }

  @Test
  void saysWhatItCannotReadInItsEnvironment() throws Exception {
    var answer = score(start(Map.of("DRYDOCK_SIMULATED_LATENCY_MS", "soon")), new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(json(answer).path("error").asText())
        .contains("DRYDOCK_SIMULATED_LATENCY_MS", "soon");
  }

  @Test
  void takesNoConnectionsWhenItLeavesButAnswersWhatItWorksOn() throws Exception {
    var replica = start(Map.of("DRYDOCK_SIMULATED_LATENCY_MS", "300"));
    var working = client.sendAsync(request(replica, new byte[0]), BodyHandlers.ofString());
    while (!replica.busy()) {
      Thread.onSpinWait();
    }
    replica.leave(Duration.ZERO);
    assertThat(working.get().statusCode()).isEqualTo(200);
    try (var stranger = HttpClient.newHttpClient()) {
      assertThatThrownBy(
              () -> stranger.send(request(replica, new byte[0]), BodyHandlers.ofString()))
          .isInstanceOf(ConnectException.class);
    }
  }

  private RunningReplica start(Map<String, String> environment) {
    return host.start(WHO, Behaviour.of(environment), new SplittableRandom(7));
  }

  private List<Integer> codes(RunningReplica replica) throws Exception {
    var codes = new ArrayList<Integer>();
    for (int i = 0; i < 20; i++) {
      codes.add(score(replica, new byte[0]).statusCode());
    }
    return codes;
  }

  private HttpResponse<String> score(RunningReplica replica, byte[] body) throws Exception {
    return client.send(request(replica, body), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(RunningReplica replica, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(replica, path)).GET().build(), BodyHandlers.ofString());
  }

  private static HttpRequest request(RunningReplica replica, byte[] body) {
    return HttpRequest.newBuilder(uri(replica, "/score"))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private static URI uri(RunningReplica replica, String path) {
    return URI.create("http://127.0.0.1:" + replica.port() + path);
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  private static String sha256(byte[] body) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
  }
}
