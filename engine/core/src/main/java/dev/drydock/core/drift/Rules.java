package dev.drydock.core.drift;

import dev.drydock.core.plan.compare.Ignored;
import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectAddress;
import java.time.Instant;
import java.util.Optional;

/// The ignore rules of a spec, those that have ended among them: what the planner keeps as it is,
/// is no drift.
///
/// @param holding those that hold
/// @param ever all of them
/// @param at when the live state was seen
record Rules(Ignored holding, Ignored ever, Instant at) {
  static Rules of(Spec spec, Instant at) {
    return new Rules(Ignored.of(spec, at), Ignored.of(spec, Instant.EPOCH), at);
  }

  /// Return the rule that covers a field: one that holds rather than one that has ended.
  Optional<IgnoreRule> rule(ObjectAddress object, Field field) {
    return holding.rule(object, field).or(() -> ever.rule(object, field));
  }

  boolean holds(IgnoreRule rule) {
    return rule.holdsAt(at);
  }
}
