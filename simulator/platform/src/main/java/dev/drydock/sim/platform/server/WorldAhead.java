package dev.drydock.sim.platform.server;

import java.time.Instant;

/// The world that is kept has a time which clients do not have yet.
public final class WorldAhead extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorldAhead(Instant now) {
    super(now.toString());
  }
}
