package dev.drydock.spi;

/// One remote API, looked at and written to.
public interface Provider extends Observing {
  /// Return how many writes may be under way at once without tripping the service's limits.
  int concurrency();

  /// Start a write: one exchange that changes something, and the reads around it.
  Progress start(Write write);

  /// Ask how far a write has come.
  Progress resume(Handle handle);
}
