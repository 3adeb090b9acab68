package dev.drydock.spi.object;

import dev.drydock.specs.value.Address;
import java.util.Comparator;

/// The name of an object in its spec: the resource's address, the role, and a key where a resource
/// has several objects of one role (`cluster.serving#aks`, `cluster.serving#pool.gpu`,
/// `endpoint.scoring#traffic`, `endpoint.scoring`).
///
/// @param key empty where the role alone is enough
public record ObjectAddress(Address resource, Role role, String key)
    implements Comparable<ObjectAddress> {
  private static final Comparator<ObjectAddress> BY_TEXT =
      Comparator.comparing(ObjectAddress::resource)
          .thenComparing(ObjectAddress::role)
          .thenComparing(ObjectAddress::key);

  public static ObjectAddress of(Address resource, Role role) {
    return new ObjectAddress(resource, role, "");
  }

  /// Read the text form back.
  ///
  /// @throws IllegalArgumentException when the text names no role that exists
  public static ObjectAddress parse(String text) {
    // A key in brackets may hold any sign.
    int mark = text.indexOf('#', Math.max(0, text.lastIndexOf("\"]")));
    if (mark < 0) {
      return of(Address.parse(text), Role.SELF);
    }
    var suffix = text.substring(mark + 1);
    int dot = suffix.indexOf('.');
    var word = dot < 0 ? suffix : suffix.substring(0, dot);
    var role =
        Role.of(word).orElseThrow(() -> new IllegalArgumentException("No role is named " + word));
    return new ObjectAddress(
        Address.parse(text.substring(0, mark)), role, dot < 0 ? "" : suffix.substring(dot + 1));
  }

  @Override
  public int compareTo(ObjectAddress other) {
    return BY_TEXT.compare(this, other);
  }

  /// Return the name within its module: the labels, and the role where there is one.
  public String name() {
    return (resource.labels().isEmpty() ? resource.kind() : String.join(".", resource.labels()))
        + suffix();
  }

  private String suffix() {
    return role == Role.SELF ? "" : "#" + role.word() + (key.isEmpty() ? "" : "." + key);
  }

  @Override
  public String toString() {
    return resource + suffix();
  }
}
