package dev.drydock.azure.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.Json;
import dev.drydock.spi.Handle;
import dev.drydock.spi.object.ObjectId;

/// Something that goes on in the cloud; what a handle says.
///
/// @param type the name of the object's type
/// @param operation where to ask: the address that the service gave, or empty to look at the object
/// @param note what a follow-up write needs; holds no secret, may be empty
record Pending(Kind kind, String type, String id, String operation, String note) {
  /// What was asked.
  enum Kind {
    PUT,
    DELETE,
    /// A delete that a purge follows.
    DELETE_THEN_PURGE,
    /// The purge itself.
    PURGE,
    /// New keys, after which the write itself is still to be done.
    KEYS
  }

  ArmId armId() {
    return ArmId.parse(id);
  }

  static Pending of(Kind kind, String type, ObjectId id) {
    return new Pending(kind, type, id.text(), "", "");
  }

  Pending at(String address) {
    return new Pending(kind, type, id, address, note);
  }

  Pending noting(String text) {
    return new Pending(kind, type, id, operation, text);
  }

  Handle handle() {
    var json = Json.object();
    json.put("kind", kind.name());
    json.put("type", type);
    json.put("id", id);
    json.put("operation", operation);
    json.put("note", note);
    return new Handle("azure", json.toString());
  }

  static Pending of(Handle handle) {
    try {
      var json = new JsonMapper().readTree(handle.text());
      return new Pending(
          Kind.valueOf(json.path("kind").asText()),
          json.path("type").asText(),
          json.path("id").asText(),
          json.path("operation").asText(),
          json.path("note").asText());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("A handle does not read. This is a bug in Drydock.");
    }
  }
}
