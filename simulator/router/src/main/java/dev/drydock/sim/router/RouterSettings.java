package dev.drydock.sim.router;

import dev.drydock.sim.router.proxy.Limits;
import java.time.InstantSource;

/// How a router runs.
///
/// @param host the address it listens on
/// @param port 0 for any that is free
/// @param adminPort serves metrics and health; 0 for any that is free
/// @param loops how many event loops
/// @param time tells when tokens expire
/// @param seed of the split and of request ids; two routers need two
public record RouterSettings(
    String host, int port, int adminPort, int loops, InstantSource time, long seed, Limits limits) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int LOOPS = 2;

  /// Listen on any free ports of the loopback address.
  public static RouterSettings local(InstantSource time, long seed) {
    return new RouterSettings(LOOPBACK, 0, 0, LOOPS, time, seed, Limits.USUAL);
  }

  /// Listen for requests on this port.
  public RouterSettings onPort(int port) {
    return new RouterSettings(host, port, adminPort, loops, time, seed, limits);
  }

  public RouterSettings within(Limits limits) {
    return new RouterSettings(host, port, adminPort, loops, time, seed, limits);
  }
}
