package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;

/// Keeps of the live object what a write may not touch.
final class Keeping {
  private Keeping() {}

  /// Keep what no client may change.
  static void identity(ObjectNode live, ObjectNode next) {
    var metadata = Json.ensure(next, "metadata");
    for (var name :
        new String[] {
          "uid",
          "creationTimestamp",
          "generation",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "resourceVersion",
          "name",
          "namespace"
        }) {
      var value = Json.at(live, "metadata", name);
      if (value.isMissingNode()) {
        metadata.remove(name);
      } else {
        metadata.set(name, value);
      }
    }
  }

  /// A write to the object leaves its status.
  static void status(ObjectNode live, ObjectNode next, ApiResource resource) {
    if (resource.qualifiedKind().equals("Node") && !live.path("metadata").has("uid")) {
      return;
    }
    if (live.has("status")) {
      next.set("status", live.get("status"));
    } else {
      next.remove("status");
    }
  }

  /// Of a write to the status, nothing else counts but labels' and annotations' bookkeeping.
  static void onlyStatus(ObjectNode live, ObjectNode next) {
    var status = next.get("status");
    var metadata = Json.ensure(next, "metadata");
    var annotations = metadata.get("annotations");
    var managed = metadata.get("managedFields");
    next.removeAll();
    next.setAll(live.deepCopy());
    next.remove("status");
    if (status != null) {
      next.set("status", status);
    }
    var kept = Json.ensure(next, "metadata");
    if (annotations != null) {
      kept.set("annotations", annotations);
    }
    if (managed != null) {
      kept.set("managedFields", managed);
    }
  }
}
