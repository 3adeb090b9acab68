package dev.drydock.sim.router;

import static dev.drydock.sim.router.Rig.SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.router.auth.Tokens;
import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.EndpointConfig.Access;
import dev.drydock.sim.router.config.RouterConfig;
import dev.drydock.sim.router.proxy.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the router answers itself, and with which code.
final class CodesTest {
  private static final Limits SMALL =
      new Limits(
          200,
          1_000,
          10_000,
          5_000,
          1,
          100,
          Duration.ofMillis(100),
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1));

  private final Model model = Model.start("m1");

  @AfterEach
  void stop() {
    model.close();
  }

  @Test
  void refusesWhoeverBearsNoKey() {
    try (var rig = Rig.start(model.replica());
        var wire = rig.connect()) {
      var keys = new Credential.Keys("one", "two");
      rig.router().configure(keys("keys"), Map.of("keys", keys));
      assertThat(wire.score("", "{}").code()).isEqualTo(401);
      assertThat(wire.score("Authorization: Bearer three\r\n", "{}").code()).isEqualTo(401);
      assertThat(wire.score("Authorization: Basic one\r\n", "{}").header("www-authenticate"))
          .isEqualTo("Bearer");
      assertThat(wire.score("Authorization: Bearer one\r\n", "{}").code()).isEqualTo(200);
      assertThat(wire.score("Authorization: Bearer two\r\n", "{}").code()).isEqualTo(200);
      assertThat(model.served()).isEqualTo(2);
    }
  }

  @Test
  void letsNobodyInWhereTheSecretIsMissingOrOfAnotherKind() {
    try (var rig = Rig.start(model.replica());
        var wire = rig.connect()) {
      rig.router().configure(keys("keys"), Map.of());
      assertThat(wire.score("Authorization: Bearer one\r\n", "{}").code()).isEqualTo(401);
      rig.router().configure(keys("keys"), Map.of("keys", new Credential.Jwks("{}")));
      assertThat(wire.score("Authorization: Bearer one\r\n", "{}").code()).isEqualTo(401);
    }
  }

  @Test
  void takesTokens() {
    try (var rig = Rig.start(model.replica());
        var wire = rig.connect()) {
      var access = new Access.Tokens("jwks", Tokens.ISSUER, Tokens.AUDIENCE);
      var config = Rig.config(access, Rig.version("blue", 100));
      rig.router().configure(config, Map.of("jwks", new Credential.Jwks(Tokens.jwks())));
      var bearer = "Authorization: Bearer " + Tokens.token() + "\r\n";
      assertThat(wire.score(bearer, "{}").code()).isEqualTo(200);
      assertThat(wire.score("Authorization: Bearer a.b.c\r\n", "{}").code()).isEqualTo(401);
      var others = new Credential.Jwks("{\"keys\":[]}");
      rig.router().configure(config, Map.of("jwks", others));
      assertThat(wire.score(bearer, "{}").code()).as("forgotten with its keys").isEqualTo(401);
    }
  }

  @Test
  void verifiesATokenAwayFromTheEventLoopsUntilItIsKnown() {
    var threads = new ConcurrentLinkedQueue<String>();
    var settings =
        RouterSettings.local(
            () -> {
              threads.add(Thread.currentThread().getName());
              return RouterTest.NOW;
            },
            1);
    try (var router = Router.start(settings);
        var wire = Wire.connect(router.port())) {
      var access = new Access.Tokens("jwks", Tokens.ISSUER, Tokens.AUDIENCE);
      var secrets = Map.<String, Credential>of("jwks", new Credential.Jwks(Tokens.jwks()));
      router.configure(Rig.config(access, Rig.version("blue", 100)), secrets);
      router.replicas("scoring", "blue", List.of(model.replica()));
      var bearer = "Authorization: Bearer " + Tokens.token() + "\r\n";
      assertThat(wire.score(bearer, "{}").code()).isEqualTo(200);
      assertThat(threads).isNotEmpty().allMatch(name -> name.startsWith("drydock-router-judge"));
      threads.clear();
      assertThat(wire.score(bearer, "{}").code()).isEqualTo(200);
      assertThat(threads).isNotEmpty().noneMatch(name -> name.contains("judge"));
    }
  }

  @Test
  void showsNoKeyToTheModel() {
    try (var echo =
            Model.start(
                "echo",
                exchange -> {
                  boolean shown = exchange.getRequestHeaders().containsKey("Authorization");
                  exchange.sendResponseHeaders(shown ? 500 : 204, -1);
                });
        var rig = Rig.start(echo.replica());
        var wire = rig.connect()) {
      rig.router().configure(keys("keys"), Map.of("keys", new Credential.Keys("one", "two")));
      assertThat(wire.score("Authorization: Bearer one\r\n", "{}").code()).isEqualTo(204);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/endpoint/none/score, 404, Unknown service",
    "/score, 404, Unknown service",
    "/api/v1/endpoint/scoring/other, 404, Unknown service"
  })
  void knowsNothingElse(String path, int code, String body) {
    try (var rig = Rig.start(model.replica());
        var wire = rig.connect()) {
      var answer = wire.send(Wire.post(path, "", "{}")).read();
      assertThat(answer.code()).isEqualTo(code);
      assertThat(answer.body()).isEqualTo(body);
      assertThat(wire.score("", "{}").code()).as("the connection goes on").isEqualTo(200);
    }
  }

  @Test
  void servesNobodyWhereNobodyHasTraffic() {
    try (var rig = Rig.start();
        var wire = rig.connect()) {
      var config = Rig.config(new Access.Open(), Rig.version("blue", 0));
      var idle = config.endpoints().getFirst();
      var nobody =
          new EndpointConfig(idle.name(), idle.access(), Optional.empty(), idle.versions());
      rig.router().configure(new RouterConfig("r", List.of(nobody)), Map.of());
      assertThat(wire.score("", "{}").body())
          .isEqualTo("No deployment with positive weight for service scoring");
    }
  }

  @Test
  void refusesOtherMethodsAndExpectations() {
    try (var rig = Rig.start(model.replica());
        var wire = rig.connect()) {
      var answer = wire.send("DELETE " + SCORE + " HTTP/1.1\r\nHost: r\r\n\r\n").read();
      assertThat(answer.code()).isEqualTo(405);
      assertThat(answer.header("allow")).isEqualTo("GET, POST, OPTIONS");
      assertThat(wire.score("Expect: wonders\r\n", "{}").code()).isEqualTo(417);
    }
  }

  @Test
  void tellsThatAllAreBusyAndTheLineTooLong() {
    try (var slow = Model.start("slow", 2_000);
        var rig = Rig.start(slow.replica()).limit(1, 50, 5_000);
        var first = rig.connect();
        var second = rig.connect()) {
      first.send(Wire.post(SCORE, "", "{}"));
      Wire.await(() -> slow.served() == 1);
      var answer = second.score("", "{}");
      assertThat(answer.code()).isEqualTo(503);
      assertThat(answer.header("retry-after")).isEqualTo("1");
      assertThat(answer.header("azureml-model-deployment")).isEqualTo("blue");
      assertThat(answer.body()).isEqualTo("Too many requests for service scoring (overloaded)");
      assertThat(rig.router().loads().getFirst().requests()).containsEntry(503, 1L);
    }
  }

  @Test
  void tellsThatNobodyIsReady() {
    try (var rig = Rig.start().limit(1, 10, 5_000);
        var wire = rig.connect()) {
      var answer = wire.score("", "{}");
      assertThat(answer.code()).isEqualTo(503);
      assertThat(answer.body()).isEqualTo("No ready replicas for service scoring");
    }
  }

  @Test
  void waitsForAReplicaThatComesInTime() {
    try (var rig = Rig.start();
        var wire = rig.connect()) {
      wire.send(Wire.post(SCORE, "", "{}"));
      Wire.await(() -> rig.router().loads().getFirst().queued() == 1);
      rig.router().replicas("scoring", "blue", List.of(model.replica()));
      assertThat(wire.read().code()).isEqualTo(200);
    }
  }

  @Test
  void tellsThatScoringTookTooLong() {
    try (var slow = Model.start("slow", 2_000);
        var rig = Rig.start(slow.replica()).limit(1, 500, 50);
        var wire = rig.connect()) {
      var answer = wire.score("", "{}");
      assertThat(answer.code()).isEqualTo(504);
      assertThat(answer.body()).isEqualTo("Scoring timed out for service scoring");
      assertThat(rig.router().loads().getFirst().busy()).as("the place is free").isZero();
    }
  }

  @Test
  void tellsThatTheClientWasTooSlow() {
    try (var rig = Rig.start(model.replica()).limit(1, 500, 100);
        var wire = rig.connect()) {
      wire.send("POST " + SCORE + " HTTP/1.1\r\nHost: r\r\nContent-Length: 10\r\n\r\nhalf");
      assertThat(wire.read().code()).isEqualTo(408);
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void tellsThatAReplicaClosed() {
    try (var broken = Model.start("broken", exchange -> exchange.close());
        var rig = Rig.start(broken.replica());
        var wire = rig.connect()) {
      var answer = wire.score("", "{}");
      assertThat(answer.code()).isEqualTo(502);
      assertThat(answer.body()).isEqualTo("Replica closed connection before replying");
    }
  }

  @Test
  void tellsThatAReplicaIsNotThere() throws IOException {
    try (var rig = Rig.start(nobody());
        var wire = rig.connect()) {
      assertThat(wire.score("", "{}").code()).isEqualTo(502);
      rig.router().replicas("scoring", "blue", List.of(nobody(), model.replica()));
      for (int i = 0; i < 20; i++) {
        assertThat(wire.score("", "{}").code()).as("another is asked").isEqualTo(200);
      }
    }
  }

  @Test
  void breaksAnAnswerOffThatTheReplicaBreaksOff() {
    try (var half =
            Model.start(
                "half",
                exchange -> {
                  exchange.sendResponseHeaders(200, 100);
                  exchange.getResponseBody().write(new byte[10]);
                  exchange.getResponseBody().flush();
                  throw new IOException("gone");
                });
        var rig = Rig.start(half.replica());
        var wire = rig.connect()) {
      wire.send(Wire.post(SCORE, "", "{}"));
      assertThat(wire.readHead().code()).isEqualTo(200);
      assertThat(wire.drained()).isEqualTo(10);
      Wire.await(() -> rig.router().loads().getFirst().requests().containsKey(502));
    }
  }

  @Test
  void passesTheModelsOwnCodesOn() {
    try (var angry =
            Model.start(
                "angry",
                exchange -> {
                  exchange.getRequestBody().readAllBytes();
                  exchange.sendResponseHeaders(424, -1);
                });
        var rig = Rig.start(angry.replica());
        var wire = rig.connect()) {
      assertThat(wire.score("", "{}").code()).isEqualTo(424);
    }
  }

  @Test
  void limitsWhatStrangersSend() {
    try (var rig = Rig.start(SMALL, model.replica())) {
      assertThat(once(rig, "POST /" + "a".repeat(300) + " HTTP/1.1\r\nHost: r\r\n\r\n"))
          .isEqualTo(414);
      assertThat(once(rig, "GET / HTTP/1.1\r\nHost: r\r\nA: " + "a".repeat(2_000) + "\r\n\r\n"))
          .isEqualTo(431);
      assertThat(
              once(rig, "POST " + SCORE + " HTTP/1.1\r\nHost: r\r\nContent-Length: 10001\r\n\r\n"))
          .isEqualTo(413);
      assertThat(
              once(
                  rig,
                  "POST "
                      + SCORE
                      + " HTTP/1.1\r\nHost: r\r\nTransfer-Encoding: chunked\r\n\r\n2af8\r\n"
                      + "a".repeat(11_000)))
          .isEqualTo(413);
      assertThat(once(rig, "GET / HTTP/1.1\r\nHo")).as("no more comes").isEqualTo(408);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          HTTP/1.1|~Host: r\\r\\nContent-Length: 2\\r\\nTransfer-Encoding: chunked~|400
          HTTP/1.1|~Host: r\\r\\nTransfer-Encoding: chunked\\r\\nContent-Length: 2~|400
          HTTP/1.1|~Host: r\\r\\nContent-Length: 2\\r\\nContent-Length: 2~|400
          HTTP/1.1|~Host: r\\r\\nContent-Length: 2, 2~|400
          HTTP/1.1|~Host: r\\r\\nContent-Length: +2~|400
          HTTP/1.1|~Host: r\\r\\nContent-Length: -2~|400
          HTTP/1.1|~Host: r\\r\\nContent-Length : 2~|400
          HTTP/1.1|~Host: r\\r\\nTransfer-Encoding: gzip, chunked~|400
          HTTP/1.1|~Host: r\\r\\nTransfer-Encoding: chunked, identity~|400
          HTTP/1.1|~Host: r\\r\\nTransfer-Encoding: chunked\\r\\nTransfer-Encoding: chunked~|400
          HTTP/1.1|~Host: r\\r\\nTransfer-Encoding: xchunked~|400
          HTTP/1.0|~Transfer-Encoding: chunked~|400
          HTTP/1.1|~Host: r\\r\\nA: b\\r\\n c: d~|400
          HTTP/1.1|~Host: r\\r\\nA~|400
          HTTP/1.1|~Host: r\\r\\nHost: s~|400
          HTTP/1.1|~A: b~|400
          HTTP/1.1|~Host: a/b~|400
          HTTP/1.2|~Host: r~|505
          HTTP/2.0|~Host: r~|505
          """)
  void refusesWhatTwoServersMayReadDifferently(String version, String headers, int code) {
    var head = "POST " + SCORE + " " + version + "\r\n" + headers.replace("\\r\\n", "\r\n");
    try (var rig = Rig.start(model.replica());
        var wire = rig.connect()) {
      assertThat(wire.send(head + "\r\n\r\n").read().code()).isEqualTo(code);
      assertThat(wire.isClosed()).isTrue();
      assertThat(model.served()).isZero();
    }
  }

  private static int once(Rig rig, String request) {
    try (var wire = rig.connect()) {
      return wire.send(request).read().code();
    }
  }

  private static RouterConfig keys(String secret) {
    return Rig.config(new Access.Keys(secret), Rig.version("blue", 100));
  }

  /// Return the place of a replica that has just gone.
  private static Replica nobody() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Replica("nobody", "127.0.0.1", socket.getLocalPort());
    }
  }
}
