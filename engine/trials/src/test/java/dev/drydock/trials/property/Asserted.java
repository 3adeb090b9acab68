package dev.drydock.trials.property;

import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Plan;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What a world holds of a spec, in a form in which two worlds can be compared.
public final class Asserted {
  private Asserted() {}

  /// Return the asserted fields, and what the mark remembers, of every object that a plan with
  /// nothing to do speaks of, by identity and path.
  public static SequencedMap<String, String> fields(Plan plan) {
    var fields = new TreeMap<String, String>();
    for (var change : plan.changes()) {
      switch (change) {
        case Change.NoOp(var desired, var live) -> put(desired, live, fields);
        case Change.Create _, Change.Update _, Change.Adopt _ -> throw undone(change);
        case Change.Replace _ -> throw undone(change);
        case Change.Delete _, Change.DeleteWith _, Change.Forget _ -> throw undone(change);
      }
    }
    return fields;
  }

  private static void put(
      DesiredObject desired, LiveObject live, SequencedMap<String, String> fields) {
    for (var field : desired.type().fields()) {
      if (!desired.field(field.path()).isNull() && !field.writeOnly()) {
        fields.put(
            live.id().key() + " " + field.path(),
            Canonical.text(live.field(field.path()), field.comparison()));
      }
    }
    if (live.mark() instanceof Mark.Owned owned) {
      fields.put(
          live.id().key() + " mark",
          String.join(" ", owned.stack(), owned.address().toString(), owned.asserted()));
    }
  }

  private static AssertionError undone(Change change) {
    return new AssertionError("Still to be done: " + change.address());
  }
}
