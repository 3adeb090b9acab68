package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.access.Generation;
import dev.drydock.kubernetes.cluster.Clusters.Opened;
import dev.drydock.kubernetes.trace.ManagedFields;
import dev.drydock.kubernetes.type.FreeManifest;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Write;
import dev.drydock.spi.free.FreeType;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Writes to clusters by server-side apply under the field manager `drydock`.
///
/// A create does not force: what another manager claims is theirs, and the fault names it. An
/// update forces, because its plan has shown what it overrules, and carries the resource version
/// that was read just before, so that nothing can slip between.
public final class Writer {
  private static final Duration POLL = Duration.ofSeconds(2);

  /// What handles of free objects begin with: those that go, and those that are to be ready.
  private static final String FREE = "free ";

  private static final String READY = "ready ";

  /// Kinds that stay until what they hold has gone.
  private static final List<String> HOLDING = List.of("Namespace", "CustomResourceDefinition");

  /// How a few members of what is there are changed, under the same manager.
  static final PatchContext MERGE =
      new PatchContext.Builder()
          .withPatchType(PatchType.JSON_MERGE)
          .withFieldManager(ManagedFields.DRYDOCK)
          .build();

  private final Clusters clusters;
  private final Bodies bodies;
  private final KindsKept kinds = new KindsKept();

  /// The types of what is to be ready, by handle.
  private final Map<String, ObjectType> waiting = new ConcurrentHashMap<>();

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
    if (handle.text().startsWith(FREE) || handle.text().startsWith(READY)) {
      return resumeFree(handle.text());
    }
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

  /// A free object's handle says its version, too: `free VERSION ID`. What has become ready is read
  /// again by whoever knows its type.
  private Progress resumeFree(String text) {
    int space = text.indexOf(' ');
    int then = text.indexOf(' ', space + 1);
    var version = text.substring(space + 1, then);
    var id = (ObjectId.Kubernetes) ObjectId.parse(text.substring(then + 1));
    return switch (clusters.open(id.cluster())) {
      case Opened.NoCluster() -> new Progress.Gone();
      case Opened.Refused(var fault) -> new Progress.Failed(fault);
      case Opened.Open(var client) -> guarded(id, () -> resumeFree(client, id, version, text));
    };
  }

  private Progress resumeFree(
      KubernetesClient client, ObjectId.Kubernetes id, String version, String handle) {
    var type = FreeType.of(Manifest.PROVIDER, version + "/" + id.kind(), List.of(), POLL);
    var manifest = Served.manifest(client, id, waiting.getOrDefault(handle, type));
    var found = manifest.map(how -> Addressed.of(client, id, how).get());
    if (found.isEmpty()) {
      return new Progress.Gone();
    }
    return handle.startsWith(FREE)
        ? waiting(id, handle)
        : Readiness.progress(
            id, found.get(), handle, () -> ready(client, manifest.get(), id, found.get(), handle));
  }

  /// Say that an object is ready. Where another process made it, it is read again by whoever knows
  /// its type.
  private Progress ready(
      KubernetesClient client,
      Manifest how,
      ObjectId.Kubernetes id,
      GenericKubernetesResource found,
      String handle) {
    return waiting.remove(handle) == null
        ? new Progress.Failed(new ProviderFault.Conflict(id.name() + " is ready."))
        : done(client, how, id, found);
  }

  private static Progress rollout(KubernetesClient client, ObjectId.Kubernetes id) {
    var found = Addressed.of(client, id).get();
    return found == null ? new Progress.Gone() : Rollouts.progress(client, id, found);
  }

  private Progress deletion(KubernetesClient client, ObjectId.Kubernetes id) {
    if (Addressed.of(client, id).get() != null) {
      return waiting(id);
    }
    kinds.sweep(client);
    return new Progress.Gone();
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
    var manifest = Served.manifest(client, id, type(write));
    return manifest.isPresent()
        ? write(client, id, manifest.get(), write)
        : switch (write) {
          case Write.Delete _, Write.Release _ -> new Progress.Gone();
          case Write.Create _, Write.Update _ ->
              new Progress.Failed(Served.notServed(id, type(write)));
        };
  }

  private static ObjectType type(Write write) {
    return switch (write) {
      case Write.Create(var desired, _) -> desired.type();
      case Write.Update(var desired, _, _) -> desired.type();
      case Write.Delete(var live, _) -> live.type();
      case Write.Release(var live) -> live.type();
    };
  }

  private Progress write(
      KubernetesClient client, ObjectId.Kubernetes id, Manifest how, Write write) {
    return switch (write) {
      case Write.Create(var desired, var mark) -> {
        var misplaced = Served.misplaced(id, how);
        if (misplaced.isPresent()) {
          yield new Progress.Failed(misplaced.get());
        }
        var body = bodies.create(client, how, desired, mark);
        yield written(
            client,
            how,
            desired,
            body,
            () -> {
              note(client, id, how, mark.stack());
              return apply(client, id, how, body, false);
            });
      }
      case Write.Update(var desired, var live, var mark) -> {
        var body = bodies.update(client, how, desired, live, mark);
        yield written(
            client,
            how,
            desired,
            body,
            () -> {
              note(client, id, how, mark.stack());
              return cleared(client, how, desired, apply(client, id, how, body, true));
            });
      }
      case Write.Delete(var live, _) -> delete(client, id, how, live);
      case Write.Release(var live) -> release(client, id, how, live);
    };
  }

  private void note(KubernetesClient client, ObjectId.Kubernetes id, Manifest how, String stack) {
    if (how instanceof FreeManifest) {
      kinds.note(client, stack, KindsKept.Sort.of(id, how.type()));
    }
  }

  /// Forget the kind of a free object that is gone, if it was the last one.
  private void drop(
      KubernetesClient client, ObjectId.Kubernetes id, Manifest how, LiveObject live) {
    if (how instanceof FreeManifest && live.mark() instanceof Mark.Owned mark) {
      kinds.drop(client, mark.stack(), KindsKept.Sort.of(id, how.type()));
    }
  }

  private static GenericKubernetesResource apply(
      KubernetesClient client,
      ObjectId.Kubernetes id,
      Manifest type,
      GenericKubernetesResource manifest,
      boolean force) {
    var how =
        new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager(ManagedFields.DRYDOCK)
            .withForce(force)
            .build();
    return Addressed.of(client, id, type).patch(how, manifest);
  }

  private Progress written(
      KubernetesClient client,
      Manifest how,
      DesiredObject desired,
      GenericKubernetesResource body,
      Supplier<GenericKubernetesResource> exchange) {
    var id = (ObjectId.Kubernetes) desired.id();
    try {
      var written = exchange.get();
      if (LiveObjects.isGoing(written)) {
        return new Progress.Failed(
            new ProviderFault.Conflict(id.kind() + " " + id.name() + " is being deleted."));
      }
      if (!waits(how, desired)) {
        return done(client, how, id, written);
      }
      var handle = handle(READY, how, id);
      waiting.put(handle, how.type());
      return Readiness.progress(id, written, handle, () -> done(client, how, id, written));
    } catch (KubernetesClientException thrown) {
      return failed(id, Redaction.of(desired, body).of(Faults.of(thrown, true)));
    }
  }

  /// A definition is of no use until it is established.
  private static boolean waits(Manifest how, DesiredObject desired) {
    return how instanceof FreeManifest
        && (Value.of(true).equals(desired.arguments().get("wait"))
            || how.where().getKind().equals("CustomResourceDefinition"));
  }

  private static String handle(String sort, Manifest how, ObjectId.Kubernetes id) {
    return sort + how.apiVersion() + " " + id.text();
  }

  /// Take off what others have added inside of what was just asserted. A crash before this loses
  /// nothing: the next plan finds it again.
  private static GenericKubernetesResource cleared(
      KubernetesClient client,
      Manifest how,
      DesiredObject desired,
      GenericKubernetesResource written) {
    var id = (ObjectId.Kubernetes) desired.id();
    return LiveObjects.isGoing(written)
        ? written
        : ManagedFields.withoutAdditions(how, written, desired)
            .map(rest -> Addressed.replace(client, id, how, rest))
            .orElse(written);
  }

  private static Progress done(
      KubernetesClient client,
      Manifest how,
      ObjectId.Kubernetes id,
      GenericKubernetesResource written) {
    return how.equals(Manifests.DEPLOYMENT)
        ? Rollouts.progress(client, id, written)
        : new Progress.Done(LiveObjects.of(client, id.cluster(), how, written));
  }

  private Progress delete(
      KubernetesClient client, ObjectId.Kubernetes id, Manifest how, LiveObject live) {
    var place = Addressed.of(client, id, how);
    var gone =
        live.version().isEmpty()
            ? place.delete()
            : place.lockResourceVersion(live.version()).delete();
    drop(client, id, how, live);
    if (gone.isEmpty() || !HOLDING.contains(id.kind())) {
      return new Progress.Gone();
    }
    return how instanceof FreeManifest ? waiting(id, handle(FREE, how, id)) : waiting(id);
  }

  private static Progress waiting(ObjectId.Kubernetes id, String handle) {
    return new Progress.Waiting(
        POLL, new Handle(Manifest.PROVIDER, handle), "waiting for " + id.name() + " to go");
  }

  private static Progress waiting(ObjectId.Kubernetes id) {
    return new Progress.Waiting(
        POLL, new Handle(Manifest.PROVIDER, id.text()), "waiting for its contents to go");
  }

  private Progress release(
      KubernetesClient client, ObjectId.Kubernetes id, Manifest how, LiveObject live) {
    var patch = new LinkedHashMap<String, Object>();
    var metadata = new LinkedHashMap<>(Marks.removal());
    metadata.put("resourceVersion", live.version());
    patch.put("metadata", metadata);
    var text = client.getKubernetesSerialization().asJson(patch);
    var released = Addressed.of(client, id, how).patch(MERGE, text);
    drop(client, id, how, live);
    // fabric8 reads before it patches, and returns null for what it did not find.
    return released == null ? new Progress.Gone() : done(client, how, id, released);
  }
}
