package dev.drydock.sim.world;

import java.nio.file.Path;

/// Another process has the world open.
public final class WorldInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorldInUse(Path file, Throwable cause) {
    super(file.toString(), cause);
  }
}
