package dev.drydock.sim.azure;

import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.host.ClusterHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Clusters that take every manifest and whose pods do as the test says.
final class FakeClusters implements ClusterHost {
  final TreeMap<String, ClusterShape> clusters = new TreeMap<>();
  final TreeMap<String, PoolShape> pools = new TreeMap<>();
  final TreeMap<String, String> objects = new TreeMap<>();

  /// What the scheduler says of every pod; empty when pods run.
  String unschedulable = "";

  @Override
  public void create(String cluster, ClusterShape shape) {
    clusters.put(cluster, shape);
    shape.pools().forEach(pool -> putPool(cluster, pool));
    objects.put(key(cluster, "Namespace", "", "default"), "{}");
  }

  @Override
  public void delete(String cluster) {
    clusters.remove(cluster);
    objects.keySet().removeIf(key -> key.startsWith(cluster + " "));
    pools.keySet().removeIf(key -> key.startsWith(cluster + " "));
  }

  @Override
  public void putPool(String cluster, PoolShape pool) {
    pools.put(cluster + " " + pool.name(), pool);
  }

  @Override
  public void removePool(String cluster, String pool) {
    pools.remove(cluster + " " + pool);
  }

  @Override
  public String kubeconfig(String cluster) {
    return "kubeconfig of " + cluster;
  }

  @Override
  public void apply(String cluster, String manager, String manifest) {
    var object = Json.stored(manifest);
    var metadata = object.path("metadata");
    var kind = object.path("kind").asText();
    if (kind.equals("Deployment") && unschedulable.isEmpty()) {
      int replicas = object.at("/spec/replicas").asInt();
      var status = object.putObject("status");
      status.put("replicas", replicas).put("updatedReplicas", replicas);
      status.put("availableReplicas", replicas);
    }
    objects.put(
        key(cluster, kind, metadata.path("namespace").asText(), metadata.path("name").asText()),
        object.toString());
  }

  @Override
  public void remove(
      String cluster, String apiVersion, String kind, String namespace, String name) {
    objects.remove(key(cluster, kind, namespace, name));
  }

  @Override
  public Optional<String> read(
      String cluster, String apiVersion, String kind, String namespace, String name) {
    return Optional.ofNullable(objects.get(key(cluster, kind, namespace, name)));
  }

  @Override
  public List<String> list(
      String cluster,
      String apiVersion,
      String kind,
      String namespace,
      SequencedMap<String, String> labels) {
    if (unschedulable.isEmpty()) {
      return List.of();
    }
    var pod = Json.object();
    var condition = pod.putObject("status").putArray("conditions").addObject();
    condition.put("type", "PodScheduled").put("status", "False");
    condition.put("reason", "Unschedulable").put("message", unschedulable);
    return List.of(pod.toString());
  }

  List<String> names(String kind) {
    var found = new ArrayList<String>();
    for (var key : objects.keySet()) {
      var parts = key.split(" ", -1);
      if (parts[1].equals(kind)) {
        found.add(parts[3]);
      }
    }
    return found;
  }

  private static String key(String cluster, String kind, String namespace, String name) {
    return cluster + " " + kind + " " + namespace + " " + name;
  }
}
