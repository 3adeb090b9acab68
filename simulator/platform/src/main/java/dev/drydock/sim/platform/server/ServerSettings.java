package dev.drydock.sim.platform.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// What a server is told.
///
/// @param directory where the world, the certificates and the keys are kept
/// @param port of the loopback interface; 0 for any that is free
/// @param timeScale how many times faster the world does what it does by itself, at least 1
/// @param seed of a new world; one that exists keeps its own
/// @param wall the clock that the world follows and that certificates live by
/// @param random for keys
public record ServerSettings(
    Path directory,
    int port,
    double timeScale,
    long seed,
    InstantSource wall,
    SecureRandom random) {
  public static final String CERTIFICATE = "ca.pem";

  /// Return the same settings with another port.
  public ServerSettings at(int another) {
    return new ServerSettings(directory, another, timeScale, seed, wall, random);
  }

  static final String KEY = "ca.key";
  static final String WORLD = "world.mv";
}
