package dev.drydock.sim.platform.serving;

import dev.drydock.sim.platform.replica.ReplicaHost;
import dev.drydock.sim.router.RouterSettings;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/// All routers that run. One thread at a time changes them; anybody may look.
final class Sites implements AutoCloseable {
  private final DataPlane.Source source;
  private final InstantSource wall;
  private final InstantSource time;
  private final RouterPorts ports;
  private final long seed;
  private final ReplicaHost host = new ReplicaHost();
  private final SortedMap<String, Site> running = new ConcurrentSkipListMap<>();

  /// @param wall what scaling goes by
  /// @param time what tokens go by
  Sites(DataPlane.Source source, InstantSource wall, InstantSource time) {
    this.source = source;
    this.wall = wall;
    this.time = time;
    this.ports = source.ports();
    this.seed = source.world().seed();
  }

  /// Serve exactly this from now on.
  void serve(List<Wanted> wanted) {
    for (var each : wanted) {
      var site = running.computeIfAbsent(each.site(), this::open);
      site.serve(each);
      if (ports.open(each.site(), site.port(), each.learning(), each.entrances())) {
        tell(each);
      }
    }
    var names = wanted.stream().map(Wanted::site).collect(Collectors.toSet());
    for (var name : List.copyOf(running.keySet())) {
      if (!names.contains(name)) {
        stop(name);
      }
    }
  }

  /// Addresses are rendered, not stored: tell those who watch a service that it has one.
  private void tell(Wanted site) {
    for (var entrance : site.entrances()) {
      var name = entrance.split("/", 2);
      source
          .world()
          .transact(() -> {
            source.clusters().readdressed(site.site(), name[0], name[1]);
            return entrance;
          });
    }
  }

  List<Site> running() {
    return List.copyOf(running.values());
  }

  /// Drain everything, then stop.
  @Override
  public void close() {
    List.copyOf(running.keySet()).forEach(this::stop);
    host.close();
  }

  private Site open(String name) {
    var sum = new CRC32C();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    var settings = RouterSettings.local(time, seed * 31 + sum.getValue());
    return new Site(
        settings,
        new Staff(host, seed),
        wanted -> new ClusterScaler(source, time, name, wanted),
        wall);
  }

  private void stop(String name) {
    ports.close(name);
    Objects.requireNonNull(running.remove(name)).close();
  }
}
