package dev.drydock.sim.kubernetes.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.PoolShape;
import dev.drydock.sim.kubernetes.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Reads and writes a pool's shape.
public final class Pool {
  private Pool() {}

  public static ObjectNode write(PoolShape shape) {
    var json = Json.object();
    json.put("name", shape.name()).put("vmSize", shape.vmSize()).put("nodes", shape.nodes());
    json.put("mode", shape.mode());
    json.set("labels", Json.of(shape.labels()));
    var taints = json.putArray("taints");
    shape.taints().forEach(taints::add);
    var resources = json.putObject("extendedResources");
    shape.extendedResources().forEach(resources::put);
    return json;
  }

  public static PoolShape read(JsonNode json) {
    var taints = new ArrayList<String>();
    json.path("taints").forEach(taint -> taints.add(taint.asText()));
    var resources = new LinkedHashMap<String, Integer>();
    for (var resource : json.path("extendedResources").properties()) {
      resources.put(resource.getKey(), resource.getValue().asInt());
    }
    return new PoolShape(
        Json.text(json, "name"),
        Json.text(json, "vmSize"),
        json.path("nodes").asInt(),
        Json.text(json, "mode"),
        Json.texts(json.path("labels")),
        taints,
        resources);
  }
}
