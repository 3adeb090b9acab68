package dev.drydock.specs.kind;

/// The kinds of resource: the five that serve models, the platform block they stand on, and two for
/// whatever else Resource Manager or a cluster can hold.
public enum Kind {
  /// The `azure` block: subscription, resource group, location. Lowers to the resource group.
  AZURE("azure", 0),
  WORKSPACE("workspace", 1),
  CLUSTER("cluster", 1),
  MODEL("model", 1),
  ENDPOINT("endpoint", 1),
  VERSION("version", 2),
  AZURE_OBJECT("azure_object", 1),
  KUBERNETES_OBJECT("kubernetes_object", 1);

  private final String word;
  private final int labels;

  Kind(String word, int labels) {
    this.word = word;
    this.labels = labels;
  }

  /// Return the block's type as users write it.
  public String word() {
    return word;
  }

  /// Return how many labels its block carries.
  public int labels() {
    return labels;
  }
}
