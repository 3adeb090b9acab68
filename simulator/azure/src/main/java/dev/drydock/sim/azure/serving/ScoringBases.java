package dev.drydock.sim.azure.serving;

import java.util.Optional;

/// Tells where endpoints answer at this moment. Called inside a transaction of the world, so it
/// must not wait.
@FunctionalInterface
public interface ScoringBases {
  /// What stands for the cluster of endpoints that have none: managed ones.
  String MANAGED = "managed";

  /// Nothing serves.
  ScoringBases NONE = _ -> Optional.empty();

  /// Return scheme, host and port at which the endpoints of a cluster answer, if they do.
  ///
  /// @param cluster its key (see [dev.drydock.sim.azure.host.ClusterHost]), or [#MANAGED]
  Optional<String> base(String cluster);
}
