package dev.drydock.sim.router.proxy;

import dev.drydock.sim.router.metric.Meter;
import dev.drydock.sim.router.route.Routes;
import java.time.InstantSource;

/// What all connections of a router share.
public final class Desk {
  private final Limits limits;
  private final InstantSource time;
  private final Meter unrouted = new Meter();
  private volatile Routes routes = Routes.NONE;
  private volatile boolean closing;

  public Desk(Limits limits, InstantSource time) {
    this.limits = limits;
    this.time = time;
  }

  /// Serve by these routes from the next request on.
  public void serve(Routes next) {
    routes = next;
  }

  /// Let no connection go on to another request.
  public void close() {
    closing = true;
  }

  /// Count what was answered for no version.
  public Meter unrouted() {
    return unrouted;
  }

  public Routes routes() {
    return routes;
  }

  Limits limits() {
    return limits;
  }

  InstantSource time() {
    return time;
  }

  boolean isClosing() {
    return closing;
  }
}
