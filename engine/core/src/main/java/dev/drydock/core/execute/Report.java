package dev.drydock.core.execute;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Step;
import dev.drydock.specs.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What came of a plan.
///
/// @param outcomes one per step, sorted by address
/// @param diagnostics one per step that failed or was abandoned, in the order of `outcomes`
/// @param outputs sorted by name
public record Report(
    Plan plan,
    SequencedMap<Step, Outcome> outcomes,
    List<Diagnostic> diagnostics,
    List<OutputValue> outputs,
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
