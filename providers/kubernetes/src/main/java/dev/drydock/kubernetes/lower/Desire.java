package dev.drydock.kubernetes.lower;

import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Edge;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// One object in the making.
final class Desire {
  private final ObjectAddress address;
  private final ObjectId.Kubernetes id;
  private final SequencedMap<String, Value> fields = new LinkedHashMap<>();
  private final SequencedMap<String, Value> arguments = new LinkedHashMap<>();
  private final List<Edge> needs = new ArrayList<>();
  private DesiredObject.Present present = DesiredObject.Present.REFUSE;

  private Desire(ObjectAddress address, ObjectId.Kubernetes id) {
    this.address = address;
    this.id = id;
  }

  static Desire of(Address resource, Role role, ObjectId.Kubernetes id) {
    return new Desire(ObjectAddress.of(resource, role), id);
  }

  Desire set(String path, Value value) {
    if (!value.isNull()) {
      fields.put(path, value);
    }
    return this;
  }

  Desire set(String path, String text) {
    return set(path, Value.of(text));
  }

  Desire set(String path, long number) {
    return set(path, Value.of(number));
  }

  /// Say what a create needs and nobody compares.
  Desire once(String name, Value value) {
    arguments.put(name, value);
    return this;
  }

  Desire needs(Address resource, Role role) {
    needs.add(new Edge(resource, role));
    return this;
  }

  /// Wait for the cluster and its namespaces.
  Desire in(Address cluster) {
    return needs(cluster, Role.AKS).needs(cluster, Role.NAMESPACE);
  }

  /// Use the object as it is where somebody else made it.
  Desire shared() {
    present = DesiredObject.Present.USE;
    return this;
  }

  DesiredObject object() {
    return new DesiredObject(
        address,
        id,
        Manifests.of(id).type(),
        fields,
        arguments,
        needs,
        List.of(id.cluster()),
        present);
  }
}
