package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.trace.ManagedFields;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads what an API server returned.
final class LiveObjects {
  private LiveObjects() {}

  /// @param client where a router's address is looked up, for objects that tell it
  static LiveObject of(
      KubernetesClient client,
      ObjectId cluster,
      Manifest manifest,
      GenericKubernetesResource found) {
    var meta = found.getMetadata();
    var namespace = Optional.ofNullable(meta.getNamespace()).orElse("");
    return new LiveObject(
        manifest.id(cluster, namespace, meta.getName()),
        manifest.type(),
        manifest.fields(found),
        computed(client, manifest, found),
        Marks.read(meta),
        manifest.references(cluster, found),
        containers(cluster, namespace),
        Optional.ofNullable(meta.getResourceVersion()).orElse(""),
        ManagedFields.of(manifest, found));
  }

  /// Whether the object only waits for its end: it is not there any more for whoever plans.
  static boolean isGoing(GenericKubernetesResource found) {
    return found.getMetadata().getDeletionTimestamp() != null;
  }

  private static SequencedMap<String, Value> computed(
      KubernetesClient client, Manifest manifest, GenericKubernetesResource found) {
    var computed = new LinkedHashMap<>(manifest.computed(found));
    computed.putAll(ScoringUris.of(client, found));
    return computed;
  }

  private static List<ObjectId> containers(ObjectId cluster, String namespace) {
    var containers = new ArrayList<ObjectId>();
    containers.add(cluster);
    if (!namespace.isEmpty()) {
      containers.add(Manifests.NAMESPACE.id(cluster, "", namespace));
    }
    return containers;
  }
}
