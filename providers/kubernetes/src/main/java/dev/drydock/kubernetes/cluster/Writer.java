package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.access.Generation;
import dev.drydock.kubernetes.cluster.Clusters.Opened;
import dev.drydock.kubernetes.trace.ManagedFields;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.function.Supplier;

/// Writes to clusters by server-side apply under the field manager `drydock`.
///
/// A create does not force: what another manager claims is theirs, and the fault names it. An
/// update forces, because its plan has shown what it overrules, and carries the resource version
/// that was read just before, so that nothing can slip between.
public final class Writer {
  private static final Duration POLL = Duration.ofSeconds(2);

  /// How a few members of what is there are changed, under the same manager.
  static final PatchContext MERGE =
      new PatchContext.Builder()
          .withPatchType(PatchType.JSON_MERGE)
          .withFieldManager(ManagedFields.DRYDOCK)
          .build();

  private final Clusters clusters;
  private final Bodies bodies;

  public Writer(Clusters clusters, Generation generation) {
    this.clusters = clusters;
    this.bodies = new Bodies(generation);
  }

  /// Start a write.
  public Progress start(Write write) {
    var id = id(write);
    return switch (clusters.open(id.cluster())) {
      case Opened.NoCluster() -> withoutCluster(write, id);
      case Opened.Refused(var fault) -> new Progress.Failed(fault);
      case Opened.Open(var client) -> guarded(id, () -> write(client, id, write));
    };
  }

  /// Ask whether a deleted object is gone, or how far a rollout has come.
  public Progress resume(Handle handle) {
    boolean rollout = handle.text().startsWith(Rollouts.HANDLE);
    var text = rollout ? handle.text().substring(Rollouts.HANDLE.length()) : handle.text();
    var id = (ObjectId.Kubernetes) ObjectId.parse(text);
    return switch (clusters.open(id.cluster())) {
      case Opened.NoCluster() -> new Progress.Gone();
      case Opened.Refused(var fault) -> new Progress.Failed(fault);
      case Opened.Open(var client) ->
          guarded(id, () -> rollout ? rollout(client, id) : deletion(client, id));
    };
  }

  private static Progress rollout(KubernetesClient client, ObjectId.Kubernetes id) {
    var found = Addressed.of(client, id).get();
    return found == null ? new Progress.Gone() : Rollouts.progress(client, id, found);
  }

  private static Progress deletion(KubernetesClient client, ObjectId.Kubernetes id) {
    return Addressed.of(client, id).get() == null ? new Progress.Gone() : waiting(id);
  }

  @FunctionalInterface
  private interface Attempt {
    Progress make();
  }

  private Progress guarded(ObjectId.Kubernetes id, Attempt attempt) {
    try {
      return attempt.make();
    } catch (KubernetesClientException thrown) {
      return failed(id, Faults.of(thrown, true));
    }
  }

  private Progress failed(ObjectId.Kubernetes id, ProviderFault fault) {
    if (fault instanceof ProviderFault.Denied || fault instanceof ProviderFault.Unavailable) {
      clusters.close(id.cluster());
    }
    return new Progress.Failed(fault);
  }

  private static ObjectId.Kubernetes id(Write write) {
    return (ObjectId.Kubernetes)
        switch (write) {
          case Write.Create(var desired, _) -> desired.id();
          case Write.Update(var desired, _, _) -> desired.id();
          case Write.Delete(var live, _) -> live.id();
          case Write.Release(var live) -> live.id();
        };
  }

  private static Progress withoutCluster(Write write, ObjectId.Kubernetes id) {
    return switch (write) {
      case Write.Delete _, Write.Release _ -> new Progress.Gone();
      case Write.Create _, Write.Update _ ->
          new Progress.Failed(
              new ProviderFault.Rejected(
                  "ClusterNotFound", "Cluster " + id.cluster() + " does not exist."));
    };
  }

  private Progress write(KubernetesClient client, ObjectId.Kubernetes id, Write write) {
    return switch (write) {
      case Write.Create(var desired, var mark) -> {
        var manifest = bodies.create(client, desired, mark);
        yield written(client, id, manifest, () -> apply(client, id, manifest, false));
      }
      case Write.Update(var desired, var live, var mark) -> {
        var manifest = bodies.update(client, desired, live, mark);
        yield written(
            client,
            id,
            manifest,
            () -> cleared(client, desired, apply(client, id, manifest, true)));
      }
      case Write.Delete(var live, _) -> delete(client, id, live);
      case Write.Release(var live) -> release(client, id, live);
    };
  }

  private static GenericKubernetesResource apply(
      KubernetesClient client,
      ObjectId.Kubernetes id,
      GenericKubernetesResource manifest,
      boolean force) {
    var how =
        new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager(ManagedFields.DRYDOCK)
            .withForce(force)
            .build();
    return Addressed.of(client, id).patch(how, manifest);
  }

  private Progress written(
      KubernetesClient client,
      ObjectId.Kubernetes id,
      GenericKubernetesResource manifest,
      Supplier<GenericKubernetesResource> exchange) {
    try {
      var written = exchange.get();
      return LiveObjects.isGoing(written)
          ? new Progress.Failed(
              new ProviderFault.Conflict(id.kind() + " " + id.name() + " is being deleted."))
          : written(client, id, written);
    } catch (KubernetesClientException thrown) {
      return failed(id, Redaction.of(manifest).of(Faults.of(thrown, true)));
    }
  }

  /// Take off what others have added inside of what was just asserted. A crash before this loses
  /// nothing: the next plan finds it again.
  private static GenericKubernetesResource cleared(
      KubernetesClient client, DesiredObject desired, GenericKubernetesResource written) {
    var id = (ObjectId.Kubernetes) desired.id();
    return LiveObjects.isGoing(written)
        ? written
        : ManagedFields.withoutAdditions(Manifests.of(id), written, desired)
            .map(rest -> Addressed.replace(client, id, rest))
            .orElse(written);
  }

  private static Progress written(
      KubernetesClient client, ObjectId.Kubernetes id, GenericKubernetesResource written) {
    return Manifests.of(id).equals(Manifests.DEPLOYMENT)
        ? Rollouts.progress(client, id, written)
        : new Progress.Done(LiveObjects.of(client, id.cluster(), Manifests.of(id), written));
  }

  private static Progress delete(KubernetesClient client, ObjectId.Kubernetes id, LiveObject live) {
    var place = Addressed.of(client, id);
    var gone =
        live.version().isEmpty()
            ? place.delete()
            : place.lockResourceVersion(live.version()).delete();
    return gone.isEmpty() || !id.kind().equals("Namespace") ? new Progress.Gone() : waiting(id);
  }

  private static Progress waiting(ObjectId.Kubernetes id) {
    return new Progress.Waiting(
        POLL, new Handle(Manifest.PROVIDER, id.text()), "waiting for its contents to go");
  }

  private static Progress release(
      KubernetesClient client, ObjectId.Kubernetes id, LiveObject live) {
    var patch = new LinkedHashMap<String, Object>();
    var metadata = new LinkedHashMap<>(Marks.removal());
    metadata.put("resourceVersion", live.version());
    patch.put("metadata", metadata);
    var text = client.getKubernetesSerialization().asJson(patch);
    var released = Addressed.of(client, id).patch(MERGE, text);
    // fabric8 reads before it patches, and returns null for what it did not find.
    return released == null ? new Progress.Gone() : written(client, id, released);
  }
}
