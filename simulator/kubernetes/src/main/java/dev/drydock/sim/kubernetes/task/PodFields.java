package dev.drydock.sim.kubernetes.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;

/// Reads the fields of a pod that its containers may be told.
final class PodFields {
  private PodFields() {}

  /// Return the text at a path such as `metadata.labels['team']`.
  static String text(ObjectNode pod, String path) {
    int open = path.indexOf("['");
    if (open > 0 && path.endsWith("']")) {
      var name = path.substring(open + 2, path.length() - 2);
      var map = path.substring(0, open).split("\\.", -1);
      return Json.at(pod, map).path(name).asText("");
    }
    return Json.text(pod, path.split("\\.", -1));
  }
}
