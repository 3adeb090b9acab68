package dev.drydock.app.journal;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Selection;
import java.util.Locale;

/// What the first line of a run says of it.
///
/// @param whole whether the plan was about all of the spec: then its end leaves nothing open
record Header(String stack, String intent, String plan, int steps, boolean whole, String version) {
  Header(Plan plan, String version) {
    this(
        plan.stack(),
        plan.intent().name().toLowerCase(Locale.ROOT),
        plan.fingerprint(),
        plan.steps().vertexSet().size(),
        plan.request().selection().equals(Selection.ALL),
        version);
  }
}
