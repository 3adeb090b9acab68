package dev.drydock.core.execute;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Verdict;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.model.Check;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What came of a plan.
///
/// @param outcomes one per step, sorted by address
/// @param diagnostics one per step that failed or was abandoned, in the order of `outcomes`
/// @param outputs sorted by name
/// @param checks what is known of them now, in the plan's order
public record Report(
    Plan plan,
    SequencedMap<Step, Outcome> outcomes,
    List<Diagnostic> diagnostics,
    List<OutputValue> outputs,
    List<Check> checks,
    Duration took) {

  /// How a run ended.
  public enum Ending {
    NOTHING_TO_DO,
    DONE,
    /// Something was done and something was not.
    PARTLY,
    /// Nothing was done.
    FAILED
  }

  public Report {
    outcomes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outcomes));
    diagnostics = List.copyOf(diagnostics);
    outputs = List.copyOf(outputs);
    checks = List.copyOf(checks);
  }

  /// Return a warning for each condition of a check that waited for this run, and does not hold.
  public List<Diagnostic> warnings() {
    var warnings = new ArrayList<Diagnostic>();
    for (int i = 0; i < checks.size(); i++) {
      warnings.addAll(Verdict.warnings(checks.get(i), plan.checks().get(i)));
    }
    return warnings;
  }

  public Ending ending() {
    if (outcomes.isEmpty()) {
      return Ending.NOTHING_TO_DO;
    }
    long done = outcomes.values().stream().filter(Outcome.Done.class::isInstance).count();
    if (done == outcomes.size()) {
      return Ending.DONE;
    }
    return done == 0 ? Ending.FAILED : Ending.PARTLY;
  }
}
