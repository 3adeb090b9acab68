package dev.drydock.azure.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.spi.object.Provenance;
import dev.drydock.spi.object.Trace;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Reads who changed a resource last, from its `systemData` (azure-rest-api-specs,
/// common-types/resource-management, `systemData`). Not every type carries it: resource groups,
/// storage accounts, components and agent pools do not.
final class SystemData {
  private static final String SYSTEM_DATA = "systemData.";

  private SystemData() {}

  /// What was made and never changed tells who made it.
  static Provenance of(ObjectNode body) {
    return trace(body, "lastModified")
        .or(() -> trace(body, "created"))
        .map(Provenance::of)
        .orElse(Provenance.NONE);
  }

  private static Optional<Trace> trace(ObjectNode body, String word) {
    var who = Json.text(body, SYSTEM_DATA + word + "By");
    var kind = Json.text(body, SYSTEM_DATA + word + "ByType");
    var at = instant(Json.text(body, SYSTEM_DATA + word + "At"));
    return who.isEmpty() ? Optional.empty() : at.map(then -> new Trace(who, kind, then));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
