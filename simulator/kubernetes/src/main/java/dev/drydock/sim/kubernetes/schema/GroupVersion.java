package dev.drydock.sim.kubernetes.schema;

/// A group of the API and its version; the core group's name is empty.
public record GroupVersion(String group, String version) {
  /// Read `v1` or `apps/v1`.
  public static GroupVersion parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new GroupVersion("", text)
        : new GroupVersion(text.substring(0, slash), text.substring(slash + 1));
  }

  /// Return the form that `apiVersion` has.
  public String text() {
    return group.isEmpty() ? version : group + "/" + version;
  }
}
