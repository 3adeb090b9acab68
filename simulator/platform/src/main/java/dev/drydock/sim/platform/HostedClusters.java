package dev.drydock.sim.platform;

import dev.drydock.sim.azure.host.ClusterHost;
import dev.drydock.sim.kubernetes.SimulatedClusters;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Puts the simulated Kubernetes behind the port of the simulated Azure.
final class HostedClusters implements ClusterHost {
  private final SimulatedClusters clusters;

  HostedClusters(SimulatedClusters clusters) {
    this.clusters = clusters;
  }

  @Override
  public void create(String cluster, ClusterShape shape) {
    clusters.create(
        cluster,
        new dev.drydock.sim.kubernetes.ClusterShape(
            shape.name(),
            shape.fqdn(),
            shape.location(),
            shape.kubernetesVersion(),
            shape.pools().stream().map(HostedClusters::pool).toList()));
  }

  @Override
  public void delete(String cluster) {
    clusters.delete(cluster);
  }

  @Override
  public void putPool(String cluster, PoolShape pool) {
    clusters.putPool(cluster, pool(pool));
  }

  @Override
  public void removePool(String cluster, String pool) {
    clusters.removePool(cluster, pool);
  }

  @Override
  public String kubeconfig(String cluster) {
    return clusters.kubeconfig(cluster);
  }

  @Override
  public void apply(String cluster, String manager, String manifest) {
    clusters.apply(cluster, manager, manifest);
  }

  @Override
  public void remove(
      String cluster, String apiVersion, String kind, String namespace, String name) {
    clusters.remove(cluster, apiVersion, kind, namespace, name);
  }

  @Override
  public Optional<String> read(
      String cluster, String apiVersion, String kind, String namespace, String name) {
    return clusters.read(cluster, apiVersion, kind, namespace, name);
  }

  @Override
  public List<String> list(
      String cluster,
      String apiVersion,
      String kind,
      String namespace,
      SequencedMap<String, String> labels) {
    return clusters.list(cluster, apiVersion, kind, namespace, labels);
  }

  private static dev.drydock.sim.kubernetes.PoolShape pool(PoolShape pool) {
    return new dev.drydock.sim.kubernetes.PoolShape(
        pool.name(),
        pool.vmSize(),
        pool.nodes(),
        pool.mode(),
        pool.labels(),
        pool.taints(),
        pool.extendedResources());
  }
}
