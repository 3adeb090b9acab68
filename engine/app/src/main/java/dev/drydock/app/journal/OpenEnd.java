package dev.drydock.app.journal;

import dev.drydock.spi.Handle;
import dev.drydock.spi.object.ObjectId;
import java.time.Instant;
import java.util.Optional;

/// Something that a run began and did not see the end of.
///
/// @param since when it was begun, in the time of the world that was worked on
/// @param handle to ask by, if the service gave one
public record OpenEnd(
    String address, String verb, ObjectId id, Instant since, Optional<Handle> handle) {
  OpenEnd with(Handle known) {
    return new OpenEnd(address, verb, id, since, Optional.of(known));
  }
}
