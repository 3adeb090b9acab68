package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.store.Stored;
import java.util.Optional;

/// Reads and writes ownerReferences.
public final class Owners {
  private Owners() {}

  /// Make an object belong to an owner that controls it.
  public static void own(ObjectNode object, Stored owner) {
    var metadata = Json.ensure(object, "metadata");
    ArrayNode references = metadata.putArray("ownerReferences");
    references
        .addObject()
        .put("apiVersion", Json.text(owner.object(), "apiVersion"))
        .put("kind", Json.text(owner.object(), "kind"))
        .put("name", owner.key().name())
        .put("uid", owner.uid())
        .put("controller", true)
        .put("blockOwnerDeletion", true);
  }

  /// Return the reference to the owner that controls an object.
  public static Optional<ObjectNode> controller(ObjectNode object) {
    return Json.objects(Json.at(object, "metadata", "ownerReferences")).stream()
        .filter(reference -> reference.path("controller").asBoolean())
        .findFirst();
  }
}
