package dev.drydock.sim.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Scores over HTTP, as any client would.
final class Scorer implements AutoCloseable {
  private static final String BODY = "{\"data\":[[1,2]]}";

  private final HttpClient client = HttpClient.newHttpClient();

  /// One answer.
  record Scored(int status, JsonNode body, HttpResponse<String> raw) {
    String version() {
      return body.path("version").asText();
    }
  }

  Scored score(String uri, String bearer, String... headers) {
    return scoreLater(uri, bearer, headers).join();
  }

  CompletableFuture<Scored> scoreLater(String uri, String bearer, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(uri))
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofString(BODY));
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(answer -> new Scored(answer.statusCode(), json(answer.body()), answer));
  }

  @Override
  public void close() {
    client.close();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.startsWith("{") ? text : "{}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
