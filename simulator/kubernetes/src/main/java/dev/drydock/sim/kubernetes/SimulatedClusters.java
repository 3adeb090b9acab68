package dev.drydock.sim.kubernetes;

import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.World;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Hosts simulated Kubernetes clusters in a world, by keys that the caller chooses.
public final class SimulatedClusters {
  private final World world;

  public SimulatedClusters(World world) {
    this.world = world;
  }

  /// Make a cluster; its nodes join one after another as time passes.
  public void create(String cluster, ClusterShape shape) {
    world.table("kubernetes.clusters").put(cluster, shape.fqdn());
  }

  /// Forget a cluster and everything in it.
  public void delete(String cluster) {
    world.table("kubernetes.clusters").remove(cluster);
  }

  /// Add a pool, or change the one of that name.
  public void putPool(String cluster, PoolShape pool) {
    world.table("kubernetes.pools").put(cluster + " " + pool.name(), pool.vmSize());
  }

  /// Take a pool and its nodes away.
  public void removePool(String cluster, String pool) {
    world.table("kubernetes.pools").remove(cluster + " " + pool);
  }

  /// Return a kubeconfig with an administrator's bearer token.
  public String kubeconfig(String cluster) {
    return cluster;
  }

  /// Answer one request to a cluster's API server.
  public Response serve(String cluster, Request request) {
    return Response.empty(404);
  }

  /// Return the cluster whose API server has a host name.
  public Optional<String> clusterOf(String host) {
    return world.table("kubernetes.clusters").rows("").stream()
        .filter(row -> row.text().equalsIgnoreCase(host))
        .map(row -> row.key())
        .findFirst();
  }

  /// Server-side apply a manifest (JSON) as `manager`, by force.
  public void apply(String cluster, String manager, String manifest) {
    known(cluster);
  }

  /// Delete an object and its dependants, if it is there.
  ///
  /// @param namespace empty for a kind without namespaces
  public void remove(
      String cluster, String apiVersion, String kind, String namespace, String name) {
    known(cluster);
  }

  /// Return an object as JSON.
  public Optional<String> read(
      String cluster, String apiVersion, String kind, String namespace, String name) {
    return Optional.empty();
  }

  /// Return the objects of a kind in a namespace that carry every one of `labels`, as JSON.
  public List<String> list(
      String cluster,
      String apiVersion,
      String kind,
      String namespace,
      SequencedMap<String, String> labels) {
    return List.of();
  }

  private void known(String cluster) {
    if (world.table("kubernetes.clusters").row(cluster).isEmpty()) {
      throw new IllegalStateException("No cluster " + cluster + ". This is a bug in Drydock.");
    }
  }
}
