package dev.drydock.app.saved;

import dev.drydock.app.input.Given;
import dev.drydock.core.saved.Origin;
import dev.drydock.core.saved.World;
import java.time.Instant;
import java.util.SequencedMap;

/// What a plan is bound to when it is saved.
///
/// @param drydock the version of Drydock
/// @param spec where the spec lies, seen from the plan file
/// @param given what the spec was made of
public record Bound(String drydock, World world, String spec, Given given) {
  /// Return it as the plan file says it.
  public Origin origin(Instant at, SequencedMap<String, String> lowered) {
    return new Origin(drydock, at, world, spec, given.texts(), given.inputs(), lowered);
  }
}
