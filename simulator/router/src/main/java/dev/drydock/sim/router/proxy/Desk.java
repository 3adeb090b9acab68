package dev.drydock.sim.router.proxy;

import dev.drydock.sim.router.metric.Meter;
import dev.drydock.sim.router.route.Routes;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/// What all connections of a router share.
public final class Desk {
  private final Limits limits;
  private final InstantSource time;
  private final Executor judges;
  private final Meter unrouted = new Meter();
  private volatile Routes routes = Routes.NONE;
  private volatile boolean closing;

  /// Make a desk.
  ///
  /// @param judges verify tokens, away from the event loops; refuse when they have too many
  public Desk(Limits limits, InstantSource time, Executor judges) {
    this.limits = limits;
    this.time = time;
    this.judges = judges;
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

  Executor judges() {
    return judges;
  }

  boolean isClosing() {
    return closing;
  }
}
