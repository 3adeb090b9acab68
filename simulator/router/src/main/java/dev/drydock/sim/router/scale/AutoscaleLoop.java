package dev.drydock.sim.router.scale;

import dev.drydock.sim.router.Load;
import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.RouterConfig;
import dev.drydock.sim.router.config.VersionConfig;
import dev.drydock.sim.router.config.VersionConfig.Autoscale;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Looks at the load of every version that scales by itself, and has replicas made or taken away.
///
/// It does not wait: its caller steps it, at least as often as the shortest refresh.
public final class AutoscaleLoop {
  /// What was decided last for a version.
  public record Decided(String endpoint, String version, Instant at, int replicas, String reason) {}

  private record State(Instant due, History history, Decided last) {}

  private final Supplier<List<Load>> loads;
  private final Scaler scaler;
  private final InstantSource time;
  private final TreeMap<String, State> states = new TreeMap<>();

  /// Make a loop.
  ///
  /// @param loads [dev.drydock.sim.router.Router#loads]
  public AutoscaleLoop(Supplier<List<Load>> loads, Scaler scaler, InstantSource time) {
    this.loads = loads;
    this.scaler = scaler;
    this.time = time;
  }

  /// Decide for every version whose refresh is due.
  ///
  /// @return what was decided now
  public synchronized List<Decided> step(RouterConfig config) {
    var now = time.instant();
    var seen = loads.get();
    var decided = new ArrayList<Decided>();
    var names = new ArrayList<String>();
    for (var endpoint : config.endpoints()) {
      for (var version : endpoint.versions()) {
        if (version.autoscale().isPresent()) {
          names.add(name(endpoint.name(), version.name()));
          step(endpoint, version, version.autoscale().get(), seen, now).ifPresent(decided::add);
        }
      }
    }
    states.keySet().retainAll(names);
    return decided;
  }

  /// Return what was decided last for each version, by name.
  public synchronized List<Decided> decided() {
    return states.values().stream().map(State::last).toList();
  }

  private Optional<Decided> step(
      EndpointConfig endpoint,
      VersionConfig version,
      Autoscale settings,
      List<Load> loads,
      Instant now) {
    var name = name(endpoint.name(), version.name());
    var state = states.get(name);
    var load = load(endpoint.name(), version.name(), loads);
    if (load.isEmpty() || (state != null && now.isBefore(state.due()))) {
      return Optional.empty();
    }
    var history = state == null ? History.NONE : state.history();
    var seen = observed(load.get(), version);
    var decision = Autoscaler.decide(settings, history, seen, now);
    if (decision.replicas() != seen.replicas()) {
      scaler.scale(endpoint.name(), version.name(), decision.replicas());
    }
    var last =
        new Decided(endpoint.name(), version.name(), now, decision.replicas(), decision.reason());
    states.put(name, new State(now.plus(settings.refresh()), decision.history(), last));
    return Optional.of(last);
  }

  private Observation observed(Load load, VersionConfig version) {
    return new Observation(
        scaler.replicas(load.endpoint(), load.version()),
        load.busy(),
        load.queued(),
        version.requests().maxConcurrent(),
        scaler.capacity(load.endpoint(), load.version()));
  }

  private static Optional<Load> load(String endpoint, String version, List<Load> loads) {
    return loads.stream()
        .filter(load -> load.endpoint().equals(endpoint) && load.version().equals(version))
        .findFirst();
  }

  private static String name(String endpoint, String version) {
    return endpoint + "/" + version;
  }
}
