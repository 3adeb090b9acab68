package dev.drydock.cli.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A cluster of a simulated world, spoken to as kubectl would.
record ApiServer(SimulatedPlatform platform, String cluster) {
  private static final ObjectMapper JSON = new ObjectMapper();

  Response send(String method, String path, String type, String body) throws IOException {
    var config = new YAMLMapper().readTree(platform.kubeconfig(cluster).orElseThrow());
    var headers =
        Headers.of("Authorization", "Bearer " + config.at("/users/0/user/token").asText())
            .and("Content-Type", type);
    var server = config.at("/clusters/0/cluster/server").asText();
    return platform.serve(
        new Request(
            method, URI.create(server + path), headers, body.getBytes(StandardCharsets.UTF_8)));
  }

  /// Make an object; fields that nobody knows are refused.
  Response create(JsonNode object) throws IOException {
    return send(
        "POST", path(object) + "?fieldValidation=Strict", "application/json", object.toString());
  }

  /// Change an object as somebody at a terminal.
  JsonNode edit(String path, String patch) throws IOException {
    var type = "application/merge-patch+json";
    var response = send("PATCH", path + "?fieldManager=kubectl-edit", type, patch);
    if (response.status() != 200) {
      throw new AssertionError(response.text());
    }
    return JSON.readTree(response.text());
  }

  private static String path(JsonNode object) {
    var version = object.path("apiVersion").asText();
    var namespace = object.at("/metadata/namespace").asText();
    var plural = object.path("kind").asText().toLowerCase(Locale.ROOT) + "s";
    return (version.contains("/") ? "/apis/" : "/api/")
        + version
        + (namespace.isEmpty() ? "/" : "/namespaces/" + namespace + "/")
        + plural;
  }
}
