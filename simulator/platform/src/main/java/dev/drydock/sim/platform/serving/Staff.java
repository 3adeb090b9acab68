package dev.drydock.sim.platform.serving;

import dev.drydock.sim.platform.replica.ReplicaHost;
import dev.drydock.sim.platform.replica.RunningReplica;
import dev.drydock.sim.router.Replica;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

/// The replicas that run for one router: one for each pod.
final class Staff {
  /// How long a replica that leaves still takes what a router had chosen it for.
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final ReplicaHost host;
  private final long seed;
  private final Map<Pod, RunningReplica> running = new LinkedHashMap<>();

  /// @param seed from which each replica's chance comes, by its pod's id
  Staff(ReplicaHost host, long seed) {
    this.host = host;
    this.seed = seed;
  }

  /// Return the replicas of a crew; those that do not run yet are started.
  List<Replica> of(Crew crew) {
    var replicas = new ArrayList<Replica>();
    for (var pod : crew.ready()) {
      var replica = running.computeIfAbsent(pod, this::start);
      replicas.add(new Replica(pod.id(), "127.0.0.1", replica.port()));
    }
    return replicas;
  }

  /// Let every replica go whose pod is not among `pods`.
  void keep(Set<Pod> pods) {
    for (var pod : List.copyOf(running.keySet())) {
      if (!pods.contains(pod)) {
        Objects.requireNonNull(running.remove(pod)).leave(GRACE);
      }
    }
  }

  private RunningReplica start(Pod pod) {
    var name = new CRC32C();
    name.update(pod.id().getBytes(StandardCharsets.UTF_8));
    var chance = new SplittableRandom(seed * 31 + name.getValue());
    return host.start(pod.identity(), pod.behaviour(), chance);
  }
}
