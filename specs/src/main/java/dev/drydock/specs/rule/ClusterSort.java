package dev.drydock.specs.rule;

/// Where a cluster comes from.
public enum ClusterSort {
  CREATED,
  ATTACHED,
  KUBECONFIG;

  public static ClusterSort of(Draft cluster) {
    if (cluster.has("kubeconfig")) {
      return KUBECONFIG;
    }
    return cluster.has("attach") ? ATTACHED : CREATED;
  }
}
