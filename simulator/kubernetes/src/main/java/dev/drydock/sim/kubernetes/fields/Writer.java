package dev.drydock.sim.kubernetes.fields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;

/// Who writes: a field manager and the way it writes.
///
/// @param subresource empty for the object itself
public record Writer(String manager, boolean apply, String apiVersion, String subresource) {
  /// Appliers are known by their name alone, so that a new version of the API finds its own.
  boolean sameAs(Writer other) {
    return manager.equals(other.manager)
        && apply == other.apply
        && subresource.equals(other.subresource)
        && (apply || apiVersion.equals(other.apiVersion));
  }

  String operation() {
    return apply ? "Apply" : "Update";
  }

  /// Return what writers are sorted by in messages.
  String order() {
    return json().toString();
  }

  /// Return the writer as conflicts name it.
  String text() {
    var text = new StringBuilder("\"" + manager + "\"");
    if (!subresource.isEmpty()) {
      text.append(" with subresource \"").append(subresource).append('"');
    }
    if (!apply) {
      text.append(" using ").append(apiVersion);
    }
    return text.toString();
  }

  ObjectNode json() {
    var json = Json.object().put("manager", manager).put("operation", operation());
    if (!apply) {
      json.put("apiVersion", apiVersion);
    }
    if (!subresource.isEmpty()) {
      json.put("subresource", subresource);
    }
    return json;
  }
}
