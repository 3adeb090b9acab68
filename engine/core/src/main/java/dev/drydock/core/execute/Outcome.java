package dev.drydock.core.execute;

import dev.drydock.core.plan.Step;
import dev.drydock.specs.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;

/// What came of a step.
public sealed interface Outcome {
  record Done(Duration took) implements Outcome {}

  record Failed(Diagnostic diagnostic) implements Outcome {}

  /// @param because the failed steps that it needed; empty when the run was stopped
  record Skipped(List<Step> because) implements Outcome {
    public Skipped {
      because = List.copyOf(because);
    }
  }
}
