package dev.drydock.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSenderTest {
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;

  HttpSenderTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void answerWithTheVersionAskedFor() {
    server.createContext("/score", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    seen.add(
        "%s %s %s".formatted(exchange.getRequestMethod(), headers.getFirst("Authorization"), body));
    var version = headers.getFirst("azureml-model-deployment");
    exchange.getResponseHeaders().set("azureml-model-deployment", version == null ? "b" : version);
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private Shot sent(Optional<String> bearer, Optional<String> version) {
    var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/score");
    var body = "[1]".getBytes(StandardCharsets.UTF_8);
    try (var sender = new HttpSender(new Target(uri, bearer, version, body))) {
      return sender.send();
    }
  }

  @Test
  void postsTheBodyWithTheKeyAndReadsWhoAnswered() {
    assertThat(sent(Optional.of("k"), Optional.empty())).isEqualTo(new Shot.Answered("b", 200));
    assertThat(seen).containsExactly("POST Bearer k [1]");
  }

  @Test
  void aVersionIsAskedForByItsHeader() {
    assertThat(sent(Optional.empty(), Optional.of("green")))
        .isEqualTo(new Shot.Answered("green", 200));
    assertThat(seen).containsExactly("POST null [1]");
  }

  @Test
  void whereNobodyListensThereIsNoAnswer() {
    server.stop(0);
    assertThat(sent(Optional.empty(), Optional.empty())).isInstanceOf(Shot.Unanswered.class);
  }

  @Test
  void aTargetDoesNotTellItsKey() {
    var target =
        new Target(URI.create("http://x/"), Optional.of("s3cret"), Optional.empty(), new byte[0]);
    assertThat(target.toString()).doesNotContain("s3cret");
  }
}
