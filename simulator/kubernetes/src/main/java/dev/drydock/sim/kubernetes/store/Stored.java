package dev.drydock.sim.kubernetes.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;

/// An object as it is stored; the tree is shared and not to be changed.
public record Stored(Key key, long revision, ObjectNode object) {
  /// Return a copy to change.
  public ObjectNode copy() {
    return object.deepCopy();
  }

  public String uid() {
    return Json.text(object, "metadata", "uid");
  }

  /// Say whether somebody asked for this object's deletion.
  public boolean leaving() {
    return object.path("metadata").has("deletionTimestamp");
  }
}
