package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.spi.object.ObjectId;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;

/// The place of one object at its API server.
final class Addressed {
  private Addressed() {}

  /// Write an object as a whole, bound to the version that it carries.
  static GenericKubernetesResource replace(
      KubernetesClient client,
      ObjectId.Kubernetes id,
      Manifest manifest,
      GenericKubernetesResource item) {
    var all = client.genericKubernetesResources(manifest.where());
    return id.namespace().isEmpty()
        ? all.resource(item).update()
        : all.inNamespace(id.namespace()).resource(item).update();
  }

  static Resource<GenericKubernetesResource> of(KubernetesClient client, ObjectId.Kubernetes id) {
    return of(client, id, Manifests.of(id));
  }

  static Resource<GenericKubernetesResource> of(
      KubernetesClient client, ObjectId.Kubernetes id, Manifest manifest) {
    var all = client.genericKubernetesResources(manifest.where());
    return id.namespace().isEmpty()
        ? all.withName(id.name())
        : all.inNamespace(id.namespace()).withName(id.name());
  }
}
