package dev.drydock.sim.router;

import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.EndpointConfig.Access;
import dev.drydock.sim.router.config.RouterConfig;
import dev.drydock.sim.router.config.VersionConfig;
import dev.drydock.sim.router.proxy.Limits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A router with an endpoint `scoring` and its version `blue`, unless told otherwise.
final class Rig implements AutoCloseable {
  static final String SCORE = "/api/v1/endpoint/scoring/score";

  private static final Duration SHORT = Duration.ofSeconds(5);

  private final Router router;

  private Rig(Router router) {
    this.router = router;
  }

  /// Start a router that anybody may use.
  static Rig start(Replica... replicas) {
    return start(Limits.USUAL, replicas);
  }

  static Rig start(Limits limits, Replica... replicas) {
    var settings = RouterSettings.local(() -> RouterTest.NOW, 1).within(limits);
    var rig = new Rig(Router.start(settings));
    rig.router.configure(config(new Access.Open(), version("blue", 100)), Map.of());
    rig.router.replicas("scoring", "blue", List.of(replicas));
    return rig;
  }

  /// Serve one version with these limits on requests.
  Rig limit(int maxConcurrent, int queueWaitMs, int timeoutMs) {
    var requests =
        new VersionConfig.Requests(
            maxConcurrent, Duration.ofMillis(queueWaitMs), Duration.ofMillis(timeoutMs));
    router.configure(config(new Access.Open(), version("blue", 100, requests)), Map.of());
    return this;
  }

  Router router() {
    return router;
  }

  Wire connect() {
    return Wire.connect(router.port());
  }

  /// Make a configuration of one endpoint; its last version is the default.
  static RouterConfig config(Access access, VersionConfig... versions) {
    var last = Optional.of(versions[versions.length - 1].name());
    return new RouterConfig(
        "r1", List.of(new EndpointConfig("scoring", access, last, List.of(versions))));
  }

  static VersionConfig version(String name, double traffic) {
    return version(name, traffic, new VersionConfig.Requests(1, SHORT, SHORT));
  }

  static VersionConfig version(String name, double traffic, VersionConfig.Requests requests) {
    return new VersionConfig(
        name,
        BigDecimal.valueOf(traffic),
        VersionConfig.Role.CONTROL,
        requests,
        Optional.empty(),
        new VersionConfig.Target("serving", "scoring-" + name, 5001));
  }

  static List<Replica> replicas(List<Model> models) {
    var replicas = new ArrayList<Replica>();
    models.forEach(model -> replicas.add(model.replica()));
    return replicas;
  }

  @Override
  public void close() {
    router.close();
  }
}
