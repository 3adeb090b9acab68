package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.util.Optional;

/// Reads and sets the conditions of a status.
public final class Conditions {
  private Conditions() {}

  public static Optional<ObjectNode> find(ObjectNode object, String type) {
    return Json.objects(Json.at(object, "status", "conditions")).stream()
        .filter(condition -> Json.text(condition, "type").equals(type))
        .findFirst();
  }

  /// Say whether a condition is True.
  public static boolean holds(ObjectNode object, String type) {
    return find(object, type)
        .filter(condition -> Json.text(condition, "status").equals("True"))
        .isPresent();
  }

  /// Set a condition; its transition time moves only when its status does.
  ///
  /// @return the condition, to add what its kind has besides
  public static ObjectNode set(
      ObjectNode object, String type, boolean holds, String reason, String message, String now) {
    var status = Json.ensure(object, "status");
    var all =
        status.get("conditions") instanceof ArrayNode there ? there : status.putArray("conditions");
    var condition = find(object, type).orElseGet(all::addObject);
    var text = holds ? "True" : "False";
    var since =
        Json.text(condition, "status").equals(text)
            ? Json.text(condition, "lastTransitionTime")
            : now;
    condition.put("type", type).put("status", text);
    condition.put("lastTransitionTime", since);
    if (!reason.isEmpty()) {
      condition.put("reason", reason).put("message", message);
    } else {
      condition.remove("reason");
      condition.remove("message");
    }
    return condition;
  }
}
