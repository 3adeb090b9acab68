package dev.drydock.sim.azure.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Violations;
import java.util.Optional;

/// A PUT or PATCH on its way: what is there, what is asked for, what is wrong with it.
public record Put(
    Call call, ArmId id, Optional<Entry> existing, ObjectNode request, Violations violations) {
  public boolean creates() {
    return existing.isEmpty();
  }

  /// Return a copy of the properties asked for.
  public ObjectNode properties() {
    return request.path("properties") instanceof ObjectNode properties
        ? properties.deepCopy()
        : Json.object();
  }

  /// Return the body that the resource has now, empty when it has none.
  public ObjectNode before() {
    return existing.map(entry -> entry.body().deepCopy()).orElseGet(Json::object);
  }
}
