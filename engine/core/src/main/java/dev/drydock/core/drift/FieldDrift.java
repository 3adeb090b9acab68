package dev.drydock.core.drift;

import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.Trace;
import java.util.Optional;

/// One field that is not what was asserted, or is to be asserted otherwise.
///
/// @param word what people call it: the user's dotted word within the resource, else its path
/// @param before what Drydock last asserted, where that is known: only its hash is remembered, so
///   only the spec can tell, when it still says the same
/// @param after what is live; sensitive where the spec calls it so, absent for a write-only field
/// @param desired what the spec says now, absent when nothing
/// @param trace who changed it and when, as far as the service tells
/// @param rule the ignore rule that covers it, whether it holds or not
/// @param ignored whether that rule holds
/// @param note what else there is to know, empty when nothing
public record FieldDrift(
    Field field,
    String word,
    Side side,
    Optional<Value> before,
    Value after,
    Value desired,
    Optional<Trace> trace,
    Optional<IgnoreRule> rule,
    boolean ignored,
    String note) {

  /// Whether it counts: somebody else changed it, and no rule lets them.
  public boolean drifted() {
    return side.drifted() && !ignored;
  }

  /// Whether it waits for an apply.
  public boolean pending() {
    return side == Side.PENDING && !ignored;
  }

  FieldDrift by(Optional<Trace> who) {
    return new FieldDrift(field, word, side, before, after, desired, who, rule, ignored, note);
  }
}
