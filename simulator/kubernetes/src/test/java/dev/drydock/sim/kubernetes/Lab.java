package dev.drydock.sim.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// One world with one cluster, for tests to talk to.
final class Lab {
  static final String KEY = "/subscriptions/s/managedclusters/lab";
  static final String HOST = "lab-1234.hcp.westeurope.azmk8s.io";

  final World world;
  final SimulatedClusters clusters;

  Lab(long seed, PoolShape... pools) {
    world = World.inMemory(seed);
    clusters = new SimulatedClusters(world);
    clusters.create(KEY, new ClusterShape("lab", HOST, "westeurope", "1.34.2", List.of(pools)));
  }

  static PoolShape pool(String name, String size, int nodes, String... taints) {
    return new PoolShape(
        name, size, nodes, "System", new LinkedHashMap<>(), List.of(taints), new LinkedHashMap<>());
  }

  static PoolShape pool(String name, String size, int nodes, SequencedMap<String, Integer> more) {
    return new PoolShape(name, size, nodes, "User", new LinkedHashMap<>(), List.of(), more);
  }

  /// Let time pass.
  void pass(Duration time) {
    world.advanceTo(world.now().plus(time));
  }

  String token() {
    var config = clusters.kubeconfig(KEY);
    int at = config.indexOf("token:") + 6;
    return config.substring(at, config.indexOf('\n', at)).replace("\"", "").strip();
  }

  Response call(String method, String path, String contentType, String body) {
    var headers =
        Headers.of("Authorization", "Bearer " + token())
            .and("User-Agent", "recorder/1.0")
            .and("Accept", "application/json");
    if (!contentType.isEmpty()) {
      headers = headers.and("Content-Type", contentType);
    }
    return clusters.serve(
        KEY,
        new Request(
            method,
            URI.create("https://" + HOST + path),
            headers,
            body.getBytes(StandardCharsets.UTF_8)));
  }

  JsonNode get(String path) {
    return Json.parse(call("GET", path, "", "").text());
  }

  JsonNode post(String path, String body) {
    var response = call("POST", path, "application/json", body.replace('\'', '"'));
    if (response.status() != 201) {
      throw new AssertionError(response.text());
    }
    return Json.parse(response.text());
  }
}
