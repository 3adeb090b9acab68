package dev.drydock.core.plan;

import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Field;

/// One field that will have another value.
///
/// @param before the live value; absent for a write-only field, which no API gives back
/// @param after the desired value, unknown until a step is done, or absent when it is no longer
///   asserted
public record FieldChange(Field field, Value before, Value after) {
  /// Whether the object must be replaced for it.
  public boolean forcesReplacement() {
    return field.immutable();
  }
}
