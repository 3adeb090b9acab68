package dev.drydock.sim.wire;

import java.time.Duration;
import java.util.Optional;

/// A body that goes on after its beginning: a watch, or a log that is followed. A server asks for
/// more whenever the world has changed; nobody waits inside.
public interface Feed {
  /// Return what has come since the last call, maybe nothing; empty at the end of the body.
  Optional<byte[]> more();

  /// Return what to send when nothing came for a minute, so that clients know how far they are;
  /// nothing by default.
  default byte[] pulse() {
    return new byte[0];
  }

  /// Return how long the body may stay open, by the wall clock.
  Duration lasts();
}
