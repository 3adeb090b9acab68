package dev.drydock.sim.kubernetes.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a cluster keeps of a pool.
///
/// @param taints as `key=value:Effect`
/// @param extendedResources what the pool's device plugin announces per node
public record Pool(
    String name,
    String vmSize,
    int nodes,
    String mode,
    SequencedMap<String, String> labels,
    List<String> taints,
    SequencedMap<String, Integer> extendedResources) {
  public static Pool parse(JsonNode json) {
    var taints = new ArrayList<String>();
    json.path("taints").forEach(taint -> taints.add(taint.asText()));
    var resources = new LinkedHashMap<String, Integer>();
    for (var resource : json.path("extendedResources").properties()) {
      resources.put(resource.getKey(), resource.getValue().asInt());
    }
    return new Pool(
        Json.text(json, "name"),
        Json.text(json, "vmSize"),
        json.path("nodes").asInt(),
        Json.text(json, "mode"),
        Json.texts(json.path("labels")),
        taints,
        resources);
  }

  public ObjectNode json() {
    var json = Json.object();
    json.put("name", name).put("vmSize", vmSize).put("nodes", nodes).put("mode", mode);
    json.set("labels", Json.of(labels));
    var list = json.putArray("taints");
    taints.forEach(list::add);
    var resources = json.putObject("extendedResources");
    extendedResources.forEach(resources::put);
    return json;
  }
}
