package dev.drydock.sim.router;

import dev.drydock.sim.router.config.RouterConfig;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.RejectedExecutionHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A running router.
///
/// What it serves is told in whole pictures, each of which replaces the one before at once: its
/// configuration with the secrets that it names, and the replicas of a version. Requests in flight
/// end as they began. May be called from any thread.
public final class Router implements AutoCloseable {
  /// Tokens that wait to be verified; more are answered with 503.
  private static final int JUDGED_MAX = 1_000;

  private static final long STOP_MS = 2_000;

  private final Listeners listeners;
  private final Directory directory;
  private final EventExecutorGroup judges;

  private Router(Listeners listeners, Directory directory, EventExecutorGroup judges) {
    this.listeners = listeners;
    this.directory = directory;
    this.judges = judges;
  }

  /// Start to listen; nothing is served before it is configured.
  public static Router start(RouterSettings settings) {
    var judges =
        new DefaultEventExecutorGroup(
            1,
            new DefaultThreadFactory("drydock-router-judge", true),
            JUDGED_MAX,
            RejectedExecutionHandlers.reject());
    var directory = new Directory(settings, judges);
    return new Router(Listeners.open(settings, directory), directory, judges);
  }

  /// Return the port that serves requests.
  public int port() {
    return listeners.port();
  }

  /// Return the port that serves `/metrics`, `/healthz` and `/readyz`.
  public int adminPort() {
    return listeners.adminPort();
  }

  /// Serve by this configuration from the next request on.
  ///
  /// @param secrets by the names that the configuration uses; whoever needs one that is missing
  ///   lets nobody in
  public void configure(RouterConfig config, Map<String, Credential> secrets) {
    directory.configure(config, secrets);
  }

  /// Let exactly these answer for a version. Those that are missing finish what they have; see
  /// [#busy] for when they have.
  public void replicas(String endpoint, String version, List<Replica> replicas) {
    directory.staff(endpoint, version, replicas);
    listeners.dropDrained();
  }

  /// Return how many requests a replica works on, also one that takes no new ones.
  public int busy(String endpoint, String version, String replica) {
    return directory.busy(endpoint, version, replica);
  }

  /// Return what every version has to do, in the order of endpoints' and versions' names.
  public List<Load> loads() {
    return directory.loads();
  }

  /// Return the revision of the configuration that is served; empty before the first.
  public String revision() {
    return directory.revision();
  }

  /// Return what `/metrics` serves, as Prometheus reads it.
  public String metrics() {
    return directory.metrics();
  }

  /// Take no new connections, let requests in flight end, and stop.
  @Override
  public void close() {
    listeners.close();
    judges.shutdownGracefully(0, STOP_MS, TimeUnit.MILLISECONDS).awaitUninterruptibly();
  }
}
