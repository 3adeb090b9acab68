package dev.drydock.sim.platform.serving;

import dev.drydock.sim.azure.SimulatedAzure;
import dev.drydock.sim.kubernetes.SimulatedClusters;
import dev.drydock.sim.platform.replica.Latency;
import dev.drydock.sim.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Serves a world's endpoints. One thread at a time refreshes and scales; anybody may look.
public final class DataPlane implements AutoCloseable {
  /// What is served.
  ///
  /// @param ports is told where endpoints answer
  public record Source(
      World world, SimulatedAzure azure, SimulatedClusters clusters, RouterPorts ports) {}

  /// @param wall what scaling goes by
  /// @param time what tokens go by
  /// @param latency of every replica, whatever its pod says
  public record Doors(InstantSource wall, InstantSource time, Optional<Latency> latency) {}

  private final World world;
  private final Observer observer;
  private final Sites sites;
  private volatile List<String> troubles = List.of();
  private volatile Instant seen = Instant.MIN;
  private long revision = -1;

  public DataPlane(Source source, Doors doors) {
    this.world = source.world();
    this.observer = new Observer(source.azure(), source.clusters(), doors.latency());
    InstantSource time = () -> later(seen, doors.time().instant());
    this.sites = new Sites(source, doors.wall(), time);
  }

  /// Serve what the world says now. Nothing is done when nothing has been written since.
  public void refresh() {
    seen = world.now();
    if (world.revision() == revision) {
      return;
    }
    var found =
        world.read(() -> {
          var all = observer.observe();
          revision = world.revision();
          return all;
        });
    sites.serve(found.wanted());
    troubles = found.troubles();
  }

  /// Let the number of replicas follow the load, by one look at it.
  public void scale() {
    sites.running().forEach(Site::scale);
  }

  public ServingStatus status() {
    var endpoints = new ArrayList<ServingStatus.Endpoint>();
    for (var site : sites.running()) {
      endpoints.addAll(site.report());
    }
    return new ServingStatus(endpoints, troubles);
  }

  /// Finish what was begun, then stop.
  @Override
  public void close() {
    sites.close();
  }

  /// The world may be ahead of what it follows: whoever waits in it moves its time on.
  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
