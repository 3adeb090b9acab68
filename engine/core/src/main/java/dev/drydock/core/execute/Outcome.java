package dev.drydock.core.execute;

import dev.drydock.core.plan.Step;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.spi.Handle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What came of a step.
public sealed interface Outcome {
  record Done(Duration took) implements Outcome {}

  record Failed(Diagnostic diagnostic) implements Outcome {}

  /// It was begun, and nobody waited for the end of it.
  ///
  /// @param handle to ask by later, if the service gave one
  record Abandoned(Optional<Handle> handle) implements Outcome {}

  /// @param because the failed steps that it needed; empty when the run was stopped
  record Skipped(List<Step> because) implements Outcome {
    public Skipped {
      because = List.copyOf(because);
    }
  }
}
