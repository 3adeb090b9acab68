package dev.drydock.app.saved;

import dev.drydock.app.input.Given;
import dev.drydock.core.saved.Origin;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Compares what a plan was made of with what is given now.
public final class Sameness {
  private final Origin planned;
  private final Given now;
  private final List<Diagnostic> faults = new ArrayList<>();

  private Sameness(Origin planned, Given now) {
    this.planned = planned;
    this.now = now;
  }

  /// @throws Faults when a text or an input differs, with all of them
  public static void require(Origin planned, Given now) {
    var sameness = new Sameness(planned, now);
    sameness.texts();
    sameness.inputs();
    if (!sameness.faults.isEmpty()) {
      throw new Faults(sameness.faults);
    }
  }

  private void texts() {
    for (var name : names(planned.texts(), now.texts())) {
      if (!now.texts().containsKey(name)) {
        differs(Code.DRY0512, "The file " + name + " is gone.");
      } else if (!planned.texts().containsKey(name)) {
        differs(Code.DRY0512, "The file " + name + " was not there.");
      } else if (!planned.texts().get(name).equals(now.texts().get(name))) {
        differs(Code.DRY0512, "The file " + name + " was changed.");
      }
    }
  }

  private void inputs() {
    for (var name : names(planned.inputs(), now.inputs())) {
      if (!now.inputs().containsKey(name)) {
        differs(
            Code.DRY0513,
            "The sensitive variable \""
                + name
                + "\" was given a value, which the plan file does not hold. Give it again.");
      } else if (!planned.inputs().containsKey(name)) {
        differs(Code.DRY0513, "The variable \"" + name + "\" was given no value then.");
      } else if (!planned.sameInput(name, now.inputs().get(name))) {
        differs(Code.DRY0513, "The variable \"" + name + "\" had another value.");
      }
    }
  }

  private void differs(Code code, String what) {
    faults.add(
        Diagnostic.of(code, what + " Nothing was changed. Plan again, or bring back what it was."));
  }

  private static Set<String> names(Map<String, ?> one, Map<String, ?> other) {
    var names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    return names;
  }
}
