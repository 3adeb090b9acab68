package dev.drydock.sim.platform.serving;

import dev.drydock.sim.router.Replica;
import dev.drydock.sim.router.Router;
import dev.drydock.sim.router.RouterSettings;
import dev.drydock.sim.router.scale.AutoscaleLoop;
import dev.drydock.sim.router.scale.Scaler;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One router that runs, with the replicas behind it.
final class Site implements AutoCloseable {
  private record Name(String endpoint, String version) {
    static Name of(Crew crew) {
      return new Name(crew.endpoint(), crew.version());
    }
  }

  private final Router router;
  private final Staff staff;
  private final AutoscaleLoop loop;
  private final Map<Name, List<Replica>> told = new HashMap<>();
  private volatile @Nullable Wanted now;

  /// @param scaler makes the scaler of this site
  /// @param wall what scaling goes by
  Site(
      RouterSettings settings,
      Staff staff,
      Function<Supplier<Optional<Wanted>>, Scaler> scaler,
      InstantSource wall) {
    this.router = Router.start(settings);
    this.staff = staff;
    this.loop =
        new AutoscaleLoop(router::loads, scaler.apply(() -> Optional.ofNullable(now)), wall);
  }

  /// Serve what is wanted from now on. Who comes is there before anything leads to it, and who goes
  /// stays until nothing does: no request meets an empty place.
  void serve(Wanted wanted) {
    for (var crew : wanted.crews()) {
      var all = new LinkedHashSet<>(told.getOrDefault(Name.of(crew), List.of()));
      all.addAll(staff.of(crew));
      tell(Name.of(crew), List.copyOf(all));
    }
    configure(wanted);
    wanted.crews().forEach(crew -> tell(Name.of(crew), staff.of(crew)));
    var names = new HashSet<Name>();
    wanted.crews().forEach(crew -> names.add(Name.of(crew)));
    for (var name : List.copyOf(told.keySet())) {
      if (!names.contains(name)) {
        tell(name, List.of());
      }
    }
    var pods = new HashSet<Pod>();
    wanted.crews().forEach(crew -> pods.addAll(crew.ready()));
    staff.keep(pods);
    now = wanted;
  }

  /// Let the number of replicas follow the load, by one look at it.
  void scale() {
    var wanted = now;
    if (wanted != null) {
      loop.step(wanted.config());
    }
  }

  int port() {
    return router.port();
  }

  /// Tell how it does; nothing before it serves.
  List<ServingStatus.Endpoint> report() {
    var wanted = now;
    return wanted == null
        ? List.of()
        : new StatusReport(wanted, router.port(), router.loads(), loop.decided()).endpoints();
  }

  @Override
  public void close() {
    router.close();
  }

  private void configure(Wanted wanted) {
    var before = now;
    if (before == null || !before.routesAlike(wanted)) {
      router.configure(wanted.config(), wanted.secrets());
    }
  }

  private void tell(Name name, List<Replica> replicas) {
    if (!replicas.equals(told.getOrDefault(name, List.of()))) {
      router.replicas(name.endpoint(), name.version(), replicas);
    }
    if (replicas.isEmpty()) {
      told.remove(name);
    } else {
      told.put(name, replicas);
    }
  }
}
