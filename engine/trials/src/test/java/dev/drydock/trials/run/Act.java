package dev.drydock.trials.run;

import dev.drydock.core.execute.Event;
import dev.drydock.core.execute.Report;
import dev.drydock.core.plan.Plan;
import java.util.List;
import java.util.Optional;

/// One plan and its apply, as far as it came.
///
/// @param plan empty when none could be made
/// @param report empty when the process died
/// @param heard what Drydock sent meanwhile
record Act(
    Optional<Plan> plan, List<Event> events, Optional<Report> report, List<Wiretap.Heard> heard) {
  Act {
    events = List.copyOf(events);
    heard = List.copyOf(heard);
  }
}
