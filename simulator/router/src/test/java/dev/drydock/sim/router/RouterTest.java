package dev.drydock.sim.router;

import static dev.drydock.sim.router.Rig.SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.router.config.EndpointConfig.Access;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Routes and headers, over real sockets.
final class RouterTest {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final String GUID = "0b1c2d3e-0000-4000-8000-00000000000a";

  private static final ConcurrentLinkedQueue<String> SEEN = new ConcurrentLinkedQueue<>();

  private static Model model;
  private static Rig rig;

  @BeforeAll
  static void start() {
    model =
        Model.start(
            "m1",
            exchange -> {
              SEEN.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
              exchange
                  .getRequestHeaders()
                  .forEach((name, values) -> SEEN.add(name + ": " + values));
              exchange.getRequestBody().readAllBytes();
              exchange.getResponseHeaders().set("X-Ms-Run-Fn-Exec-Ms", "12.925");
              exchange.getResponseHeaders().set("Connection", "X-Hop");
              exchange.getResponseHeaders().set("X-Hop", "1");
              exchange.sendResponseHeaders(200, 2);
              exchange.getResponseBody().write(new byte[] {'o', 'k'});
            });
    rig = Rig.start(model.replica());
  }

  @AfterAll
  static void stop() {
    rig.close();
    model.close();
  }

  @Test
  void servesBothPathsAndTheSchema() {
    try (var wire = rig.connect()) {
      SEEN.clear();
      assertThat(wire.send(Wire.post("/api/v1/service/scoring/score?a=b", "", "{}")).read().body())
          .isEqualTo("ok");
      assertThat(SEEN).contains("POST /score?a=b");
      assertThat(wire.score("", "{}").code()).isEqualTo(200);
      wire.send("GET /api/v1/service/scoring/swagger.json?version=3 HTTP/1.1\r\nHost: r\r\n\r\n");
      assertThat(wire.read().code()).isEqualTo(200);
      assertThat(SEEN).contains("GET /swagger.json?version=3");
    }
  }

  @Test
  void namesTheVersionAndTheRequest() {
    try (var wire = rig.connect()) {
      var answer =
          wire.score("x-request-id: " + GUID + "\r\nx-ms-client-request-id: m/y\r\n", "{}");
      assertThat(answer.header("azureml-model-deployment")).isEqualTo("blue");
      assertThat(answer.header("x-ms-request-id")).isEqualTo(GUID);
      assertThat(answer.header("x-request-id")).isEqualTo(GUID);
      assertThat(answer.header("x-ms-client-request-id")).isEqualTo("my");
      assertThat(answer.header("x-ms-run-fn-exec-ms")).isEqualTo("12.925");
    }
  }

  @Test
  void stripsWhatBelongsToOneConnection() {
    try (var wire = rig.connect()) {
      SEEN.clear();
      var answer =
          wire.score(
              "Connection: x-mine, keep-alive\r\nX-Mine: 1\r\nTE: trailers\r\nX-Kept: 1\r\n", "{}");
      assertThat(answer.headers()).doesNotContainKeys("x-hop", "connection");
      assertThat(SEEN).contains("X-kept: [1]");
      assertThat(SEEN).noneMatch(line -> line.startsWith("X-mine") || line.startsWith("Te:"));
    }
  }

  @Test
  void answersOneAfterTheOtherWhatIsSentAtOnce() {
    try (var wire = rig.connect()) {
      var request = Wire.post(SCORE, "", "{}");
      var unknown = Wire.post("/api/v1/service/none/score", "", "{}");
      wire.send(request + unknown + request);
      assertThat(wire.read().code()).isEqualTo(200);
      assertThat(wire.read().code()).isEqualTo(404);
      assertThat(wire.read().code()).isEqualTo(200);
    }
  }

  @Test
  void speaksTheOldVersionToo() {
    try (var wire = rig.connect()) {
      var answer = wire.send("POST " + SCORE + " HTTP/1.0\r\nContent-Length: 2\r\n\r\n{}").read();
      assertThat(answer.code()).isEqualTo(200);
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void asksForTheBodyOnlyWhenAReplicaIsThere() {
    try (var wire = rig.connect()) {
      wire.send(
          "POST "
              + SCORE
              + " HTTP/1.1\r\nHost: r\r\nExpect: 100-continue\r\n"
              + "Content-Length: 2\r\n\r\n");
      assertThat(wire.readHead().code()).isEqualTo(100);
      assertThat(wire.send("{}").read().code()).isEqualTo(200);
    }
  }

  @Test
  void letsAHeaderBypassTheSplit() {
    try (var green = Model.start("green");
        var own = Rig.start();
        var wire = own.connect()) {
      own.router()
          .configure(
              Rig.config(new Access.Open(), Rig.version("green", 0), Rig.version("blue", 0)),
              Map.of());
      own.router().replicas("scoring", "blue", List.of(model.replica()));
      own.router().replicas("scoring", "green", List.of(green.replica()));
      for (int i = 0; i < 20; i++) {
        assertThat(wire.score("", "{}").header("azureml-model-deployment")).isEqualTo("blue");
      }
      var answer = wire.score("azureml-model-deployment: green\r\n", "{}");
      assertThat(answer.body()).isEqualTo("green");
      assertThat(answer.header("azureml-model-deployment")).isEqualTo("green");
      assertThat(wire.score("azureml-model-deployment: none\r\n", "{}").code()).isEqualTo(404);
    }
  }

  @Test
  void splitsRequestsByTheirShares() {
    try (var green = Model.start("green");
        var own = Rig.start();
        var wire = own.connect()) {
      own.router()
          .configure(
              Rig.config(new Access.Open(), Rig.version("green", 30), Rig.version("blue", 10)),
              Map.of());
      own.router().replicas("scoring", "blue", List.of(model.replica()));
      own.router().replicas("scoring", "green", List.of(green.replica()));
      int seen = 0;
      for (int i = 0; i < 1_000; i++) {
        seen += wire.score("", "{}").body().equals("green") ? 1 : 0;
      }
      // Four and a half standard deviations around 300; the seed is fixed.
      assertThat(seen).isBetween(235, 365);
    }
  }

  @Test
  void tellsLoadAndMetrics() {
    try (var own = Rig.start(model.replica());
        var wire = own.connect();
        var admin = Wire.connect(own.router().adminPort())) {
      wire.score("", "{}");
      var load = own.router().loads().getFirst();
      assertThat(load.requests()).containsEntry(200, 1L);
      assertThat(load.replicas()).isEqualTo(1);
      assertThat(load.latency().p99()).isPositive();
      var page = admin.send("GET /metrics HTTP/1.1\r\nHost: r\r\n\r\n").read();
      assertThat(page.body()).isEqualTo(own.router().metrics());
      assertThat(page.body())
          .contains(
              "drydock_router_requests_total{endpoint=\"scoring\",version=\"blue\","
                  + "role=\"control\",code=\"200\"} 1");
    }
  }

  @Test
  void isReadyOnceItIsConfigured() {
    try (var router = Router.start(RouterSettings.local(() -> NOW, 1))) {
      assertThat(ask(router, "/healthz")).isEqualTo(200);
      assertThat(ask(router, "/readyz")).isEqualTo(503);
      router.configure(Rig.config(new Access.Open(), Rig.version("blue", 100)), Map.of());
      assertThat(ask(router, "/readyz")).isEqualTo(200);
      assertThat(ask(router, "/")).isEqualTo(404);
    }
  }

  @Test
  void endsWhatIsInFlightBeforeItCloses() throws Exception {
    try (var slow = Model.start("slow", 300);
        var wire = startAndScore(slow)) {
      assertThat(wire.read().body()).isEqualTo("slow");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  /// Close a router while a request is in flight.
  private static Wire startAndScore(Model slow) {
    var own = Rig.start(slow.replica());
    var wire = own.connect().send(Wire.post(SCORE, "", "{}"));
    Wire.await(() -> slow.served() == 1);
    Thread.ofVirtual().start(own::close);
    return wire;
  }

  private static int ask(Router router, String path) {
    try (var wire = Wire.connect(router.adminPort())) {
      return wire.send("GET " + path + " HTTP/1.1\r\nHost: r\r\n\r\n").read().code();
    }
  }
}
