package dev.drydock.core.execute;

import dev.drydock.core.plan.Step;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.spi.Handle;
import dev.drydock.spi.ProviderFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happens while a plan is applied, as it happens; for the terminal and for logs.
public sealed interface Event {
  Step step();

  /// When it happened.
  Instant at();

  record Started(Step step, Instant at) implements Event {}

  /// The service works on it; it is asked again at `until`.
  ///
  /// @param note what it waits for, in the provider's few words; may be empty
  /// @param handle to ask by, in another process too
  record Waiting(Step step, Instant at, String note, Instant until, Handle handle)
      implements Event {}

  /// An earlier run began this and did not see the end: it is asked for by the handle that it left,
  /// and not begun again.
  record PickedUp(Step step, Instant at, Handle handle) implements Event {}

  /// An exchange failed and is tried again at `until`.
  record Retried(Step step, Instant at, ProviderFault fault, Instant until) implements Event {}

  record Done(Step step, Instant at, Duration took) implements Event {}

  record Failed(Step step, Instant at, Diagnostic diagnostic) implements Event {}

  /// The user would not wait for the end of it: the service goes on alone.
  ///
  /// @param handle to ask by later, if the service gave one
  record Abandoned(Step step, Instant at, Optional<Handle> handle) implements Event {}

  /// The step was not started.
  ///
  /// @param because the failed steps that it needed; empty when the run was stopped
  record Skipped(Step step, Instant at, List<Step> because) implements Event {
    public Skipped {
      because = List.copyOf(because);
    }
  }
}
