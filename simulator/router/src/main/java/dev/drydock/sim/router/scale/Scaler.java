package dev.drydock.sim.router.scale;

/// Owns the replicas: a cluster's Deployments, simulated or not.
public interface Scaler {
  /// Return how many replicas of a version there are to be, started or not.
  int replicas(String endpoint, String version);

  /// Return how many replicas of a version the cluster has room for, those included that are there.
  int capacity(String endpoint, String version);

  /// Let there be so many replicas.
  void scale(String endpoint, String version, int replicas);
}
