package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.type.FreeManifest;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.GroupVersionForDiscovery;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks an API server where it keeps a type that only a manifest names. A kind that it does not
/// serve has no objects: its definition may still be in the making.
final class Served {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private Served() {}

  /// Return how an object is written and read; nothing where the cluster does not serve its kind.
  static Optional<Manifest> manifest(
      KubernetesClient client, ObjectId.Kubernetes id, ObjectType type) {
    return type.isFree()
        ? where(client, FreeManifest.apiVersion(type), id.kind())
            .map(where -> new FreeManifest(type, where))
        : Optional.of(Manifests.of(id));
  }

  /// Return where a kind is kept.
  static Optional<ResourceDefinitionContext> where(
      KubernetesClient client, String apiVersion, String kind) {
    return Optional.ofNullable(client.getApiResources(apiVersion))
        .flatMap(served ->
            served.getResources().stream()
                .filter(one -> one.getKind().equals(kind) && !one.getName().contains("/"))
                .findFirst())
        .map(found -> context(apiVersion, found));
  }

  /// Return how objects of a kind are listed: in its version, or in another one of the group where
  /// that is served no more, for an object is the same in all of them.
  static Optional<FreeManifest> listing(KubernetesClient client, KindsKept.Sort sort) {
    return asked(client, sort)
        .or(() -> others(client, sort).flatMap(one -> asked(client, one).stream()).findFirst());
  }

  private static Optional<FreeManifest> asked(KubernetesClient client, KindsKept.Sort sort) {
    return where(client, sort.apiVersion(), sort.kind())
        .map(where -> new FreeManifest(sort.type(), where));
  }

  private static Stream<KindsKept.Sort> others(KubernetesClient client, KindsKept.Sort sort) {
    return Optional.of(sort.group())
        .filter(group -> !group.isEmpty())
        .map(client::getApiGroup)
        .stream()
        .flatMap(group -> group.getVersions().stream())
        .map(GroupVersionForDiscovery::getGroupVersion)
        .filter(version -> !version.equals(sort.apiVersion()))
        .map(version -> new KindsKept.Sort(version, sort.kind()));
  }

  private static ResourceDefinitionContext context(String apiVersion, APIResource found) {
    int slash = apiVersion.indexOf('/');
    var context =
        new ResourceDefinitionContext.Builder()
            .withVersion(apiVersion.substring(slash + 1))
            .withKind(found.getKind())
            .withPlural(found.getName())
            .withNamespaced(Boolean.TRUE.equals(found.getNamespaced()));
    if (slash > 0) {
      context.withGroup(apiVersion.substring(0, slash));
    }
    return context.build();
  }

  /// Say that a kind is not served, which may pass.
  static ProviderFault notServed(ObjectId.Kubernetes id, ObjectType type) {
    return new ProviderFault.Unavailable(
        "The cluster serves no "
            + id.kind()
            + " in "
            + FreeManifest.apiVersion(type)
            + ". Install what defines it, or correct apiVersion and kind.",
        PAUSE);
  }

  /// Return why an identity is not one that the cluster can hold: in a namespace, or not.
  static Optional<ProviderFault> misplaced(ObjectId.Kubernetes id, Manifest manifest) {
    boolean namespaced = manifest.where().isNamespaceScoped();
    if (namespaced == !id.namespace().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        namespaced
            ? new ProviderFault.Rejected(
                "NamespaceRequired",
                id.kind()
                    + " "
                    + id.name()
                    + " lies in a namespace. Name it in the manifest's"
                    + " metadata.")
            : new ProviderFault.Rejected(
                "NotNamespaced",
                id.kind()
                    + " "
                    + id.name()
                    + " lies in no namespace. Take it out of the"
                    + " manifest's metadata."));
  }
}
