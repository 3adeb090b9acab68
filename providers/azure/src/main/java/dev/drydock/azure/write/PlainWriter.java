package dev.drydock.azure.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.http.Outcome;

/// Sends writes as plain JSON.
record PlainWriter(Arm arm, String version) implements Writer {
  @Override
  public Outcome put(ArmId id, ObjectNode body, String ifMatch) {
    return arm.put(id.path(), version, body, ifMatch);
  }

  @Override
  public Outcome delete(ArmId id, String query) {
    return arm.delete(id.path(), version, query);
  }
}
