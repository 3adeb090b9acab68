package dev.drydock.core.execute;

import java.time.Instant;
import java.util.function.Supplier;

/// Where attempts run and how waiting passes. On a real cloud attempts run on virtual threads and
/// waiting is waiting; in the simulated world they run one after another on the caller's thread, in
/// the order submitted, and time jumps when nothing is left to run.
///
/// @param <T> what an attempt brings back
public interface Runner<T> {
  /// Run `attempt`, not before `when`. Safe on any thread: whoever waits in [#next()] wakes up.
  void submit(Instant when, Supplier<T> attempt);

  /// Wait for the next attempt to end and return what it brought; never called with none submitted.
  T next();
}
