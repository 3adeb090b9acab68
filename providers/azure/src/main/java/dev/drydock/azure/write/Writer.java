package dev.drydock.azure.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.http.Outcome;

/// Sends the writes of a type: through the SDK where it has a client for it, else as plain JSON.
interface Writer {
  /// @param ifMatch the version that the object must still have; empty where there is none
  Outcome put(ArmId id, ObjectNode body, String ifMatch);

  /// @param query more of the query; may be empty
  Outcome delete(ArmId id, String query);
}
