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
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
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
  public Reading read(ObjectId.Kubernetes id) {
    return switch (clusters.open(id.cluster())) {
      case Opened.NoCluster() -> new Reading.Absent();
      case Opened.Refused(var fault) -> new Reading.Failed(fault);
      case Opened.Open(var client) -> read(id, client);
    };
  }

  private record Place(ObjectId cluster, KubernetesClient client) {}

  private static SortedSet<ObjectId> clusters(Scope scope) {
    var found = new TreeSet<ObjectId>();
    scope.spec().of(Kind.CLUSTER).forEach(one -> found.add(ClusterIdentity.of(one, scope.spec())));
    return found;
  }

  private static List<ObjectId.Kubernetes> wanted(Scope scope) {
    var wanted = new ArrayList<ObjectId.Kubernetes>();
    for (var desired : scope.desired()) {
      if (desired.id() instanceof ObjectId.Kubernetes id) {
        wanted.add(id);
      }
    }
    return wanted;
  }

  private Optional<ProviderFault> look(
      Place place, String stack, List<ObjectId.Kubernetes> wanted, List<LiveObject> objects) {
    try {
      for (var manifest : Manifests.ALL) {
        var found = new TreeMap<ObjectId, LiveObject>();
        for (var item : list(place, manifest, stack)) {
          keep(place, manifest, item, found);
        }
        for (var id : wanted) {
          if (manifest.where().isNamespaceScoped()
              && id.cluster().equals(place.cluster)
              && Manifests.of(id).equals(manifest)
              && !found.containsKey(id)) {
            Optional.ofNullable(Addressed.of(place.client, id).get())
                .ifPresent(item -> keep(place, manifest, item, found));
          }
        }
        found.values().stream()
            .filter(live -> wanted.contains(live.id()) || live.ownedBy(stack))
            .forEach(objects::add);
      }
      return Optional.empty();
    } catch (KubernetesClientException thrown) {
      clusters.close(place.cluster);
      return Optional.of(Faults.of(thrown, false));
    }
  }

  private static void keep(
      Place place,
      Manifest manifest,
      GenericKubernetesResource item,
      SortedMap<ObjectId, LiveObject> found) {
    if (!LiveObjects.isGoing(item)) {
      var live = LiveObjects.of(place.client, place.cluster, manifest, item);
      found.put(live.id(), live);
    }
  }

  private static List<GenericKubernetesResource> list(
      Place place, Manifest manifest, String stack) {
    var all = place.client.genericKubernetesResources(manifest.where());
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

  private Reading read(ObjectId.Kubernetes id, KubernetesClient client) {
    try {
      var found = Addressed.of(client, id).get();
      return found == null || LiveObjects.isGoing(found)
          ? new Reading.Absent()
          : new Reading.Present(LiveObjects.of(client, id.cluster(), Manifests.of(id), found));
    } catch (KubernetesClientException thrown) {
      clusters.close(id.cluster());
      return new Reading.Failed(Faults.of(thrown, false));
    }
  }
}
