package dev.drydock.spi.object;

import java.util.Comparator;
import java.util.Locale;

/// The identity of one thing in a live API. Known at plan, always.
public sealed interface ObjectId extends Comparable<ObjectId> {
  /// Return the form that people read and plans carry. Parses back by [#parse].
  String text();

  /// Return the form by which identities are equal.
  String key();

  @Override
  default int compareTo(ObjectId other) {
    return Comparator.comparing(ObjectId::key).compare(this, other);
  }

  /// A Resource Manager id, case-insensitive and case-preserving. What shares a body with another
  /// object has a fragment: `…/onlineEndpoints/scoring#traffic`.
  record Arm(String text) implements ObjectId {
    @Override
    public String key() {
      return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Arm arm && key().equals(arm.key());
    }

    @Override
    public int hashCode() {
      return key().hashCode();
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /// A cluster that only a kubeconfig names.
  ///
  /// @param path the kubeconfig file, empty for the default one
  record Context(String path, String context) implements ObjectId {
    @Override
    public String text() {
      return "kubeconfig:" + path + "?" + context;
    }

    @Override
    public String key() {
      return text();
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /// An object of a cluster.
  ///
  /// @param cluster the cluster's own id, an [Arm] or a [Context]
  /// @param group empty for the core group
  /// @param namespace empty for what is not in one
  record Kubernetes(ObjectId cluster, String group, String kind, String namespace, String name)
      implements ObjectId {
    @Override
    public String text() {
      return cluster.text() + "!" + String.join("/", group, kind, namespace, name);
    }

    @Override
    public String key() {
      return cluster.key() + "!" + String.join("/", group, kind, namespace, name);
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /// Read the text form back.
  static ObjectId parse(String text) {
    int mark = text.indexOf('!');
    if (mark >= 0) {
      var parts = text.substring(mark + 1).split("/", -1);
      return new Kubernetes(parse(text.substring(0, mark)), parts[0], parts[1], parts[2], parts[3]);
    }
    if (text.startsWith("kubeconfig:")) {
      int query = text.lastIndexOf('?');
      return new Context(text.substring("kubeconfig:".length(), query), text.substring(query + 1));
    }
    return new Arm(text);
  }
}
