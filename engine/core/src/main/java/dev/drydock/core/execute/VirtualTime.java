package dev.drydock.core.execute;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Time that stands still until it is moved: the simulated world's.
public interface VirtualTime extends InstantSource {
  /// Return when the world itself will next change, if ever.
  Optional<Instant> nextEvent();

  /// Move to `instant`, letting everything due on the way happen.
  void advanceTo(Instant instant);
}
