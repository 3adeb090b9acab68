package dev.drydock.spi;

import dev.drydock.spi.object.ObjectId;

/// Gives access to a Kubernetes cluster by its id. Provider azure answers for managed clusters; the
/// provider of Kubernetes objects asks when it first needs a cluster, so a cluster may still be in
/// the making when the plan is made.
@FunctionalInterface
public interface ClusterAccess {
  Access access(ObjectId cluster);

  /// What came of asking.
  sealed interface Access {
    /// @param kubeconfig the whole text; holds credentials and is never logged or stored
    record Granted(String kubeconfig) implements Access {
      @Override
      public String toString() {
        return "Granted[(sensitive value)]";
      }
    }

    /// The cluster does not exist: all its objects are absent.
    record NoCluster() implements Access {}

    record Refused(ProviderFault fault) implements Access {}
  }
}
