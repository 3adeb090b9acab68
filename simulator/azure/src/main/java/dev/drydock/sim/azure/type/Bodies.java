package dev.drydock.sim.azure.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Json;
import java.util.List;

/// Builds the outer fields that bodies share.
public final class Bodies {
  private Bodies() {}

  /// Begin a tracked resource's body from what it was and what is asked: location in its canonical
  /// form, tags as asked (a PUT without tags takes them off), and `fields` where they are given.
  public static ObjectNode tracked(Put put, String... fields) {
    var body = put.before();
    var asked = put.request().path("location").asText();
    Regions.find(asked).ifPresent(region -> body.put("location", region.name()));
    var tags = put.request().path("tags");
    body.set("tags", tags.isObject() ? tags : Json.object());
    for (var field : List.of(fields)) {
      if (put.request().hasNonNull(field)) {
        body.set(field, put.request().get(field));
      }
    }
    return body;
  }
}
