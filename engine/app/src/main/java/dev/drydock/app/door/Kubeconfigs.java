package dev.drydock.app.door;

import dev.drydock.spi.ClusterAccess;
import dev.drydock.spi.object.ObjectId;

/// Gives access to every cluster.
///
/// @param managed asked about ids of Resource Manager
/// @param contexts asked about clusters that only a kubeconfig names
public record Kubeconfigs(ClusterAccess managed, Contexts contexts) implements ClusterAccess {

  @Override
  public Access access(ObjectId cluster) {
    return switch (cluster) {
      case ObjectId.Arm _ -> managed.access(cluster);
      case ObjectId.Context context -> contexts.access(context);
      case ObjectId.Kubernetes _ ->
          throw new IllegalArgumentException(
              cluster + " is in a cluster and is none. This is a bug in Drydock.");
    };
  }
}
