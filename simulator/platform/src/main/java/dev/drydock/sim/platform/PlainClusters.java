package dev.drydock.sim.platform;

import dev.drydock.sim.kubernetes.ClusterShape;
import dev.drydock.sim.kubernetes.SimulatedClusters;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.util.List;
import java.util.Optional;

/// Keeps the clusters that no cloud made. Called inside a transaction of the world.
final class PlainClusters {
  private static final String VERSION = "1.34.2";
  private static final String KEY = "plain/";

  private final Table known;
  private final SimulatedClusters clusters;

  PlainClusters(World world, SimulatedClusters clusters) {
    this.known = world.table("platform.plain");
    this.clusters = clusters;
  }

  /// Make a cluster, or make the one of that name so; nothing happens when it is so already.
  void put(PlainCluster wanted) {
    var before = known.row(wanted.name()).map(Table.Row::text);
    if (before.filter(wanted.json()::equals).isPresent()) {
      return;
    }
    var key = KEY + wanted.name();
    if (before.isEmpty()) {
      clusters.create(key, shape(wanted));
    } else {
      var pool = PlainCluster.parse(wanted.name(), before.get()).pool().name();
      clusters.putPool(key, wanted.pool());
      if (!pool.equals(wanted.pool().name())) {
        clusters.removePool(key, pool);
      }
    }
    known.put(wanted.name(), wanted.json());
  }

  /// Return the key under which a cluster is hosted.
  Optional<String> key(String name) {
    return known.row(name).map(row -> KEY + row.key());
  }

  private static ClusterShape shape(PlainCluster cluster) {
    return new ClusterShape(
        cluster.name(),
        cluster.name() + ".kubernetes.invalid",
        "plain",
        VERSION,
        List.of(cluster.pool()));
  }
}
