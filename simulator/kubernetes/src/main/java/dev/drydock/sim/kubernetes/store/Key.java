package dev.drydock.sim.kubernetes.store;

/// Where an object is.
///
/// @param group empty for the core group
/// @param resource plural name
/// @param namespace empty for an object without one
public record Key(String group, String resource, String namespace, String name) {
  /// Return the text whose order is the order of lists.
  public String text() {
    return group + "/" + resource + "/" + namespace + "/" + name;
  }

  public static Key parse(String text) {
    int first = text.indexOf('/');
    int second = text.indexOf('/', first + 1);
    int third = text.indexOf('/', second + 1);
    return new Key(
        text.substring(0, first),
        text.substring(first + 1, second),
        text.substring(second + 1, third),
        text.substring(third + 1));
  }

  /// Say whether this is an object of a resource.
  public boolean of(String otherGroup, String otherResource) {
    return group.equals(otherGroup) && resource.equals(otherResource);
  }
}
