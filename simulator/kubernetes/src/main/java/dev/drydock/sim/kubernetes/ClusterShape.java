package dev.drydock.sim.kubernetes;

import java.util.List;

/// What a cluster is made from.
///
/// @param fqdn the API server's host name, without scheme and port
/// @param location an Azure region, or any text for a plain cluster
/// @param kubernetesVersion as `1.34` or `1.34.2`
public record ClusterShape(
    String name, String fqdn, String location, String kubernetesVersion, List<PoolShape> pools) {
  public ClusterShape {
    pools = List.copyOf(pools);
  }
}
