package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.json.LabelSelector;

/// Shows a workload as its `scale` subresource.
final class Scale {
  private Scale() {}

  static ObjectNode of(JsonNode workload) {
    var scale = Json.object().put("kind", "Scale").put("apiVersion", "autoscaling/v1");
    var metadata = scale.putObject("metadata");
    for (var name :
        new String[] {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"}) {
      metadata.set(name, Json.at(workload, "metadata", name));
    }
    scale.putObject("spec").put("replicas", Json.at(workload, "spec", "replicas").asInt());
    var status = scale.putObject("status");
    status.put("replicas", Json.at(workload, "status", "replicas").asInt());
    status.put("selector", LabelSelector.of(Json.at(workload, "spec", "selector")).text());
    return scale;
  }
}
