package dev.drydock.sim.azure.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Json;

/// One resource as it is kept: what a GET shows, and beside it what no GET shows.
public final class Entry {
  /// The stage of what does not exist yet.
  public static final String ABSENT = "absent";

  private final ArmId id;
  private final String type;
  private final ObjectNode body;
  private final ObjectNode hidden;

  Entry(ArmId id, String type, ObjectNode body, ObjectNode hidden) {
    this.id = id;
    this.type = type;
    this.body = body;
    this.hidden = hidden;
  }

  public ArmId id() {
    return id;
  }

  /// Return the canonical type.
  public String type() {
    return type;
  }

  public ObjectNode body() {
    return body;
  }

  public ObjectNode properties() {
    return Json.within(body, "properties");
  }

  /// Return what only the service knows: keys, the running operation, the stage.
  public ObjectNode hidden() {
    return hidden;
  }

  /// Return the stage: a provisioning state, with an inner step after a colon where there is one.
  public String stage() {
    return hidden.path("stage").asText(ABSENT);
  }

  /// Return the id of the operation that is running, empty when none is.
  public String operation() {
    return hidden.path("operation").asText("");
  }

  public boolean busy() {
    return !operation().isEmpty();
  }

  public String location() {
    return body.path("location").asText("");
  }
}
