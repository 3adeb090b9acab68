package dev.drydock.core.plan.compose;

import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.classify.Cascade;
import dev.drydock.core.plan.classify.Classification;
import dev.drydock.core.plan.classify.Triggers;
import dev.drydock.core.plan.compare.Ignored;
import dev.drydock.core.plan.guard.Groups;
import dev.drydock.core.plan.select.Chosen;
import dev.drydock.core.state.Sides;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.spi.object.ObjectId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What will become of every object, when the plan is about the chosen ones.
///
/// @param sides with what is not chosen settled as it is
/// @param changes by identity; the traffic of an endpoint may still be drained
record Decided(
    Sides sides,
    Chosen chosen,
    Map<ObjectId, Change> changes,
    Cascade cascade,
    List<Diagnostic> warnings) {

  /// @throws dev.drydock.specs.diagnostic.Faults when objects are in the way
  static Decided of(Sides all, Chosen chosen, Ignored ignored, Intent intent) {
    var sides = chosen.settle(all);
    var classification = new Classification(sides, chosen, ignored);
    var changes = classification.classify(intent);
    new Triggers(sides.desired(), chosen, changes).pull();
    var groups = new Groups(sides);
    groups.protect(changes);
    Planner.refuse(
        Stream.of(classification.faults(), groups.faults()).flatMap(List::stream).toList());
    var cascade = new Cascade(sides, changes);
    cascade.spread();
    return new Decided(sides, chosen, changes, cascade, groups.warnings());
  }
}
