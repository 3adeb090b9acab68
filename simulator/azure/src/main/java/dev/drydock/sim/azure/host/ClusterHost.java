package dev.drydock.sim.azure.host;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Hosts the Kubernetes clusters that Resource Manager creates. A cluster's key is the lower-case
/// ARM id of its managed cluster. Called inside a transaction of the world.
public interface ClusterHost {
  /// @param fqdn the API server's host name
  record ClusterShape(
      String name, String fqdn, String location, String kubernetesVersion, List<PoolShape> pools) {}

  /// @param mode `System` or `User`
  /// @param taints as `key=value:Effect`
  /// @param extendedResources what the pool's device plugin announces per node
  record PoolShape(
      String name,
      String vmSize,
      int nodes,
      String mode,
      SequencedMap<String, String> labels,
      List<String> taints,
      SequencedMap<String, Integer> extendedResources) {}

  void create(String cluster, ClusterShape shape);

  void delete(String cluster);

  /// Add a pool, or change the one of that name.
  void putPool(String cluster, PoolShape pool);

  void removePool(String cluster, String pool);

  /// Return a kubeconfig with an administrator's credentials.
  String kubeconfig(String cluster);

  /// Server-side apply a manifest (JSON) as `manager`, by force; what the ML extension does.
  void apply(String cluster, String manager, String manifest);

  /// Delete an object and its dependants, if it is there.
  void remove(String cluster, String apiVersion, String kind, String namespace, String name);

  /// Return an object as JSON.
  Optional<String> read(
      String cluster, String apiVersion, String kind, String namespace, String name);

  /// Return the objects of a kind in a namespace that carry every one of `labels`, as JSON.
  List<String> list(
      String cluster,
      String apiVersion,
      String kind,
      String namespace,
      SequencedMap<String, String> labels);
}
