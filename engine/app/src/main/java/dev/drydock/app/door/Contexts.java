package dev.drydock.app.door;

import dev.drydock.spi.ClusterAccess.Access;
import dev.drydock.spi.object.ObjectId;

/// Gives access to clusters that only a kubeconfig names: those of files, or those of a simulated
/// world.
@FunctionalInterface
public interface Contexts {
  Access access(ObjectId.Context context);
}
