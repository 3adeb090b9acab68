package dev.drydock.specs.rule;

import dev.drydock.specs.fact.VmSize;
import dev.drydock.specs.fact.VmSizes;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A node pool of a cluster that Drydock creates.
///
/// @param path where it stands in the cluster; empty for the default pool
/// @param size nothing where the size is faulty or unknown
/// @param nodes how many there are at first
/// @param most how many there may be
public record Pool(
    Draft cluster, String path, Optional<VmSize> size, BigDecimal nodes, BigDecimal most) {
  /// The labels by which AKS itself tells pools apart.
  private static final List<String> POOL_LABELS =
      List.of("agentpool", "kubernetes.azure.com/agentpool");

  /// Return the pools, the default one first; none for a cluster that Drydock does not create.
  public static List<Pool> of(Draft cluster) {
    var pools = new ArrayList<Pool>();
    if (ClusterSort.of(cluster) == ClusterSort.CREATED) {
      pools.add(read(cluster, ""));
      for (var label : cluster.entries("node_pool").keySet()) {
        pools.add(read(cluster, "node_pool." + label + "."));
      }
    }
    return pools;
  }

  private static Pool read(Draft cluster, String path) {
    var nodes = cluster.numberOrZero(path + "nodes");
    return new Pool(
        cluster,
        path,
        cluster.text(path + "vm_size").flatMap(VmSizes.azure()::named),
        nodes,
        nodes.max(cluster.numberOrZero(path + "max")));
  }

  /// Whether everything about it is known that sums need.
  public boolean known() {
    return size.isPresent() && cluster.sound(path + "nodes") && cluster.sound(path + "max");
  }

  /// Return the pool in words: `the default pool`, `pool gpu`.
  public String words() {
    return path.isEmpty() ? "the default pool" : "pool " + name();
  }

  /// Whether its nodes bear what a selector wants, as far as the spec tells: labels that no pool
  /// was given may come from AKS.
  ///
  /// @param all every pool of the cluster
  public boolean bears(SequencedMap<String, Value> selector, List<Pool> all) {
    return selector.entrySet().stream().allMatch(one -> bears(one.getKey(), one.getValue(), all));
  }

  private boolean bears(String key, Value wanted, List<Pool> all) {
    if (POOL_LABELS.contains(key)) {
      return wanted.equals(Value.of(name()));
    }
    var told = all.stream().anyMatch(pool -> pool.labels().containsKey(key));
    return !told || wanted.equals(labels().get(key));
  }

  private SequencedMap<String, Value> labels() {
    return cluster.entries(path + "labels");
  }

  /// Return its name in AKS.
  private String name() {
    return path.isEmpty() ? "system" : path.substring("node_pool.".length(), path.length() - 1);
  }

  /// Return how many of an extended resource each node offers.
  public BigDecimal extended(String resource) {
    var offered = cluster.entries(path + "extended_resources").get(resource);
    return offered instanceof Value.Number number ? number.value() : BigDecimal.ZERO;
  }
}
