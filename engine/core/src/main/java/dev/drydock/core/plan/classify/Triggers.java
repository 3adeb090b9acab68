package dev.drydock.core.plan.classify;

import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.core.plan.select.Chosen;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.Ownership;
import dev.drydock.specs.model.ReplaceTrigger;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.ObjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Replaces what a `lifecycle` block says is to be made anew when something else changes. Nothing
/// remembers earlier changes: one counts that is planned here and now. What is only made, deleted
/// or marked otherwise does not count as changed.
public final class Triggers {
  private final Desired desired;
  private final Chosen chosen;
  private final Map<ObjectId, Change> changes;

  /// @param changes by identity; changed in place
  public Triggers(Desired desired, Chosen chosen, Map<ObjectId, Change> changes) {
    this.desired = desired;
    this.chosen = chosen;
    this.changes = changes;
  }

  /// Replace until nothing more follows: what is replaced changes, too.
  public void pull() {
    boolean again = true;
    while (again) {
      again = false;
      for (var resource : desired.spec().resources()) {
        var pulled = by(resource);
        again |= pulled.isPresent() && replace(resource, new Cause.Triggered(pulled.get()));
      }
    }
  }

  private Optional<Address> by(Resource resource) {
    return resource.lifecycle().replacedBy().stream()
        .filter(this::isPulled)
        .map(ReplaceTrigger::address)
        .findFirst();
  }

  private boolean isPulled(ReplaceTrigger trigger) {
    return changes.values().stream()
        .filter(change -> trigger.address().covers(change.address().resource()))
        .anyMatch(change -> changes(change, trigger.attribute()));
  }

  private static boolean changes(Change change, Optional<String> attribute) {
    return switch (change) {
      case Change.Update(_, _, var fields, var why) ->
          why == Change.Why.FIELDS && touches(fields, attribute);
      case Change.Replace replace -> attribute.isEmpty() || touches(replace.fields(), attribute);
      case Change.Create _, Change.Adopt _, Change.NoOp _, Change.Unwanted _ -> false;
    };
  }

  private static boolean touches(List<FieldChange> fields, Optional<String> attribute) {
    return attribute.isEmpty()
        || fields.stream().anyMatch(field -> meets(field.field().label(), attribute.get()));
  }

  /// Whether one of two dotted paths leads to the other.
  private static boolean meets(String one, String other) {
    return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
  }

  /// Replace every object of a resource that is only updated or stays; tell whether there was one.
  private boolean replace(Resource resource, Cause cause) {
    boolean any = false;
    for (var object : desired.objects()) {
      if (object.address().resource().equals(resource.address())
          && chosen.contains(object.address())
          && !Ownership.isPart(object.id())) {
        var change = changes.get(object.id());
        if (change instanceof Change.Update(var wanted, var live, var fields, _)) {
          changes.put(object.id(), new Change.Replace(wanted, live, fields, cause, false));
          any = true;
        } else if (change instanceof Change.NoOp(var wanted, var live)) {
          changes.put(object.id(), new Change.Replace(wanted, live, List.of(), cause, false));
          any = true;
        }
      }
    }
    return any;
  }
}
