package dev.drydock.kubernetes.type;

import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How one type of object is written and read.
public sealed interface Manifest
    permits NamespaceManifest,
        InstanceTypeManifest,
        SecretManifest,
        DeploymentManifest,
        ServiceManifest,
        RouterConfigManifest,
        FreeManifest {
  /// The name of the provider of all these types.
  String PROVIDER = "kubernetes";

  /// Return what is asserted of the type.
  ObjectType type();

  /// Return where the API server keeps the type.
  ResourceDefinitionContext where();

  /// Turn known fields into the members of a manifest beside `metadata`.
  SequencedMap<String, Object> body(SequencedMap<String, Value> fields);

  /// Read the fields back, in the type's order.
  SequencedMap<String, Value> fields(GenericKubernetesResource live);

  /// Return the labels that go with fields, beside the owner's mark.
  default SequencedMap<String, String> labels(SequencedMap<String, Value> fields) {
    return new LinkedHashMap<>();
  }

  /// Return the annotations that go with fields, beside the owner's mark.
  default SequencedMap<String, String> annotations(SequencedMap<String, Value> fields) {
    return new LinkedHashMap<>();
  }

  /// Return what a live object tells by itself of the computed attributes of its resource.
  default SequencedMap<String, Value> computed(GenericKubernetesResource live) {
    return new LinkedHashMap<>();
  }

  /// Return the objects of the cluster that a live object names in its body.
  default List<ObjectId> references(ObjectId cluster, GenericKubernetesResource live) {
    return List.of();
  }

  /// Return `group/version`, or the version alone for the core group.
  default String apiVersion() {
    return where().getGroup() == null || where().getGroup().isEmpty()
        ? where().getVersion()
        : where().getGroup() + "/" + where().getVersion();
  }

  /// Return the identity of an object of this type.
  default ObjectId.Kubernetes id(ObjectId cluster, String namespace, String name) {
    var group = where().getGroup() == null ? "" : where().getGroup();
    return new ObjectId.Kubernetes(cluster, group, where().getKind(), namespace, name);
  }
}
