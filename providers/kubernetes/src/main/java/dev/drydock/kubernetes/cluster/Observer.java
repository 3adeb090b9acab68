package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.cluster.Clusters.Opened;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.specs.kind.Kind;
import dev.drydock.spi.ClusterIdentity;
import dev.drydock.spi.Observation;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Scope;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Looks at clusters: per cluster one list of each type.
///
/// Namespaces and instance types are few, so all are listed and those that are wanted but unmarked
/// are among them. What lies in namespaces may be much and is other people's: only marked objects
/// are listed, and a wanted one that is not among them is read by its name.
public final class Observer {
  private final Clusters clusters;

  public Observer(Clusters clusters) {
    this.clusters = clusters;
  }

  /// Observe every cluster that the spec names.
  public Observation observe(Scope scope) {
    var wanted = wanted(scope);
    var objects = new ArrayList<LiveObject>();
    for (var cluster : clusters(scope)) {
      switch (clusters.openAfresh(cluster)) {
        case Opened.NoCluster() -> {}
        case Opened.Refused(var fault) -> {
          return new Observation.Failed(fault);
        }
        case Opened.Open(var client) -> {
          var fault = look(new Place(cluster, client), scope.stack(), wanted, objects);
          if (fault.isPresent()) {
            return new Observation.Failed(fault.get());
          }
        }
      }
    }
    return new Observation.Observed(objects);
  }

  /// Read one object.
  public Reading read(ObjectId.Kubernetes id, ObjectType type) {
    return switch (clusters.open(id.cluster())) {
      case Opened.NoCluster() -> new Reading.Absent();
      case Opened.Refused(var fault) -> new Reading.Failed(fault);
      case Opened.Open(var client) -> read(id, type, client);
    };
  }

  private static SortedSet<ObjectId> clusters(Scope scope) {
    var found = new TreeSet<ObjectId>();
    scope.spec().of(Kind.CLUSTER).forEach(one -> found.add(ClusterIdentity.of(one, scope.spec())));
    return found;
  }

  /// Return what the spec wants in clusters, by identity.
  private static SortedMap<ObjectId, DesiredObject> wanted(Scope scope) {
    var wanted = new TreeMap<ObjectId, DesiredObject>();
    for (var desired : scope.desired()) {
      if (desired.id() instanceof ObjectId.Kubernetes id) {
        wanted.put(id, desired);
      }
    }
    return wanted;
  }

  private Optional<ProviderFault> look(
      Place place,
      String stack,
      SortedMap<ObjectId, DesiredObject> wanted,
      List<LiveObject> objects) {
    try {
      var kept = new TreeSet<KindsKept.Sort>();
      for (var manifest : Manifests.ALL) {
        look(place, manifest, stack, wanted, kept).forEach(objects::add);
      }
      objects.addAll(new FreeObjects(place, stack, wanted).look(kept));
      return Optional.empty();
    } catch (KubernetesClientException thrown) {
      clusters.close(place.cluster());
      return Optional.of(Faults.of(thrown, false));
    }
  }

  /// Look at the objects of one type; those of free types are somebody else's business, though
  /// their kind may be the same.
  private static Stream<LiveObject> look(
      Place place,
      Manifest manifest,
      String stack,
      SortedMap<ObjectId, DesiredObject> wanted,
      SortedSet<KindsKept.Sort> kept) {
    var found = new TreeMap<ObjectId, LiveObject>();
    for (var item : list(place.client(), manifest, stack)) {
      kept.addAll(KindsKept.of(item, stack));
      keep(place, manifest, item, found);
    }
    for (var one : wanted.values()) {
      var id = (ObjectId.Kubernetes) one.id();
      if (manifest.where().isNamespaceScoped()
          && !one.type().isFree()
          && id.cluster().equals(place.cluster())
          && Manifests.of(id).equals(manifest)
          && !found.containsKey(id)) {
        Optional.ofNullable(Addressed.of(place.client(), id).get())
            .ifPresent(item -> keep(place, manifest, item, found));
      }
    }
    return found.values().stream()
        .filter(live -> !FreeObjects.isFree(live, wanted))
        .filter(live -> wanted.containsKey(live.id()) || live.ownedBy(stack));
  }

  static void keep(
      Place place,
      Manifest manifest,
      GenericKubernetesResource item,
      SortedMap<ObjectId, LiveObject> found) {
    if (!LiveObjects.isGoing(item)) {
      var live = LiveObjects.of(place.client(), place.cluster(), manifest, item);
      found.put(live.id(), live);
    }
  }

  /// List what a type has of a stack; of a type without namespaces all there is.
  static List<GenericKubernetesResource> list(
      KubernetesClient client, Manifest manifest, String stack) {
    var all = client.genericKubernetesResources(manifest.where());
    try {
      return manifest.where().isNamespaceScoped()
          ? all.inAnyNamespace().withLabel(Marks.STACK, stack).list().getItems()
          : all.list().getItems();
    } catch (KubernetesClientException thrown) {
      if (thrown.getCode() == 404) {
        // The type itself is not installed: the ML extension brings it.
        return List.of();
      }
      throw thrown;
    }
  }

  private Reading read(ObjectId.Kubernetes id, ObjectType type, KubernetesClient client) {
    try {
      var manifest = Served.manifest(client, id, type);
      var found = manifest.map(how -> Addressed.of(client, id, how).get());
      return found.isEmpty() || LiveObjects.isGoing(found.get())
          ? new Reading.Absent()
          : new Reading.Present(LiveObjects.of(client, id.cluster(), manifest.get(), found.get()));
    } catch (KubernetesClientException thrown) {
      clusters.close(id.cluster());
      return new Reading.Failed(Faults.of(thrown, false));
    }
  }
}
