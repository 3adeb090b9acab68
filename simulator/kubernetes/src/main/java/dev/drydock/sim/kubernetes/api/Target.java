package dev.drydock.sim.kubernetes.api;

import dev.drydock.sim.kubernetes.schema.GroupVersion;
import java.util.Optional;

/// What a URL of the API names.
///
/// @param resource plural name
/// @param namespace empty for all, or for an object without one
/// @param name empty for the collection
/// @param subresource empty for the object itself
record Target(
    GroupVersion served, String resource, String namespace, String name, String subresource) {
  /// Read `/api/v1/...` or `/apis/G/V/...`; nothing when the path is of another form.
  static Optional<Target> parse(String path) {
    var parts = path.replaceFirst("/$", "").split("/", -1);
    int at = parts.length > 1 && parts[1].equals("apis") ? 4 : 3;
    boolean core = parts.length > 1 && parts[1].equals("api");
    if (parts.length <= at || (!core && at == 3)) {
      return Optional.empty();
    }
    var served = core ? new GroupVersion("", parts[2]) : new GroupVersion(parts[2], parts[3]);
    boolean namespaced = parts[at].equals("namespaces") && parts.length > at + 2;
    if (namespaced && !parts[at + 2].matches("status|finalize")) {
      return Optional.of(
          new Target(
              served, parts[at + 2], parts[at + 1], part(parts, at + 3), part(parts, at + 4)));
    }
    return Optional.of(new Target(served, parts[at], "", part(parts, at + 1), part(parts, at + 2)));
  }

  private static String part(String[] parts, int index) {
    return index < parts.length ? parts[index] : "";
  }

  /// Return the name under which discovery knows the resource or subresource.
  String discovered() {
    return subresource.isEmpty() ? resource : resource + "/" + subresource;
  }
}
