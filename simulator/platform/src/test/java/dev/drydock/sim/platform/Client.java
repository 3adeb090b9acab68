package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A small client of Resource Manager, as a test needs one: it follows long-running operations by
/// what their headers say, in virtual time.
final class Client {
  static final String SUB = "/subscriptions/00000000-0000-0000-0000-000000000000";
  static final String GROUP = SUB + "/resourceGroups/fraud";
  static final String WORKSPACE =
      GROUP + "/providers/Microsoft.MachineLearningServices/workspaces/fraud";
  static final String CLUSTER =
      GROUP + "/providers/Microsoft.ContainerService/managedClusters/serving";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  final SimulatedPlatform platform;

  Client(SimulatedPlatform platform) {
    this.platform = platform;
  }

  Response get(String path) {
    return send("GET", path, "");
  }

  Response put(String path, String body) {
    return send("PUT", path, body);
  }

  Response delete(String path) {
    return send("DELETE", path, "");
  }

  Response post(String path, String body) {
    return send("POST", path, body);
  }

  Response send(String method, String path, String body) {
    return send(method, path, body, Headers.NONE);
  }

  /// Send a request with a token for its host. Single quotes in a body stand for double ones.
  Response send(String method, String path, String body, Headers headers) {
    var uri =
        URI.create(path.startsWith("https:") ? path : "https://management.azure.com" + query(path));
    var token = platform.token("test", "https://management.azure.com");
    var all = headers.and("Authorization", "Bearer " + token);
    return platform.serve(
        new Request(method, uri, all, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  /// Send a request and follow it to its end; return the final status of the operation.
  String follow(Response response) {
    assertThat(response.status()).as(response.text()).isIn(200, 201, 202, 204);
    var status = response.headers().first("Azure-AsyncOperation");
    var location = response.headers().first("Location");
    for (int i = 0; i < 1000; i++) {
      if (status.isPresent()) {
        var said = json(get(status.get()));
        if (!said.path("status").asText().equals("InProgress")) {
          return said.path("status").asText() + said.path("error").path("message").asText("");
        }
      } else if (location.isPresent()) {
        var said = get(location.get());
        if (said.status() != 202) {
          return said.status() < 300 ? "Succeeded" : said.text();
        }
      } else {
        return "Succeeded";
      }
      int wait = Integer.parseInt(response.headers().first("Retry-After").orElse("0"));
      assertThat(wait).isPositive();
      platform.advanceTo(platform.now().plus(Duration.ofSeconds(wait)));
    }
    throw new AssertionError("An operation never ended.");
  }

  static JsonNode json(Response response) {
    try {
      return MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String query(String path) {
    if (path.contains("api-version=")) {
      return path;
    }
    return path + (path.contains("?") ? "&" : "?") + "api-version=" + version(path);
  }

  private static String version(String path) {
    if (path.contains("MachineLearningServices")) {
      return "2024-04-01";
    }
    if (path.contains("KubernetesConfiguration")) {
      return "2023-05-01";
    }
    if (path.contains("ContainerService")) {
      return "2025-09-01";
    }
    if (path.contains("Microsoft.Storage")) {
      return "2023-05-01";
    }
    if (path.contains("KeyVault")) {
      return "2023-07-01";
    }
    return path.contains("Insights") ? "2020-02-02" : "2025-04-01";
  }
}
