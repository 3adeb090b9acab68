package dev.drydock.sim.platform;

import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A small client of a cluster, with an administrator's token.
final class ClusterClient {
  private static final Pattern TOKEN = Pattern.compile("token: \"?([0-9a-f]+)");

  private final SimulatedPlatform platform;
  private final String host;
  private final String token;

  ClusterClient(SimulatedPlatform platform, String cluster) {
    this.platform = platform;
    this.host = platform.clusterHost(cluster).orElseThrow();
    this.token =
        TOKEN
            .matcher(platform.kubeconfig(cluster).orElseThrow())
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
  }

  Response get(String path) {
    return send("GET", path, "");
  }

  /// Single quotes in a body stand for double ones.
  Response post(String path, String body) {
    return send("POST", path, body.replace('\'', '"'));
  }

  private Response send(String method, String path, String body) {
    var headers =
        Headers.of("Authorization", "Bearer " + token).and("Content-Type", "application/json");
    return platform.serve(
        new Request(
            method,
            URI.create("https://" + host + path),
            headers,
            body.getBytes(StandardCharsets.UTF_8)));
  }
}
