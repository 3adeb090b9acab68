package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.trace.ManagedFields;
import dev.drydock.kubernetes.type.FreeManifest;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.spi.free.FreeType;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Remembers in the cluster which kinds a stack's free objects are of, so that those whose block is
/// gone are found by listing a few kinds and not all that the cluster serves. It is no more than an
/// index: every object carries its own mark.
///
/// One ConfigMap per stack, which goes with the last of the objects (compare KEP-3659, ApplySet).
final class KindsKept {
  private static final String NAMESPACE = "default";
  private static final String PREFIX = "drydock-kinds-";

  private final Object lock = new Object();

  /// A kind in a version: `autoscaling/v2` and `HorizontalPodAutoscaler`.
  record Sort(String apiVersion, String kind) implements Comparable<Sort> {
    static Sort of(ObjectId.Kubernetes id, ObjectType type) {
      return new Sort(FreeManifest.apiVersion(type), id.kind());
    }

    /// Whether a manifest is of this kind and version.
    boolean kept(FreeManifest manifest) {
      return apiVersion.equals(manifest.apiVersion()) && kind.equals(manifest.where().getKind());
    }

    /// Return the type of an object of which nothing is asserted.
    ObjectType type() {
      var name = apiVersion + "/" + kind;
      return FreeType.of(Manifest.PROVIDER, name, List.of(), Duration.ofSeconds(1));
    }

    /// Whether an object is one that the stack still has.
    private boolean holds(GenericKubernetesResource found, String stack) {
      return !LiveObjects.isGoing(found)
          && Marks.read(found.getMetadata()) instanceof Mark.Owned mark
          && mark.stack().equals(stack);
    }

    String group() {
      return apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
    }

    /// Whether objects of the other kind are objects of this one, be it in another version.
    private boolean sameAs(Sort other) {
      return kind.equals(other.kind) && group().equals(other.group());
    }

    private String key() {
      return apiVersion.replace("/", "_") + "_" + kind;
    }

    private static Sort parse(String key) {
      int last = key.lastIndexOf('_');
      return new Sort(key.substring(0, last).replace("_", "/"), key.substring(last + 1));
    }

    @Override
    public int compareTo(Sort other) {
      return key().compareTo(other.key());
    }
  }

  /// Return the kinds that an object tells, if it is the one that keeps them.
  static SortedSet<Sort> of(GenericKubernetesResource found, String stack) {
    var sorts = new TreeSet<Sort>();
    if (found.getMetadata().getName().equals(PREFIX + stack)
        && found.getAdditionalProperties().get("data") instanceof Map<?, ?> data) {
      data.keySet().forEach(key -> sorts.add(Sort.parse(String.valueOf(key))));
    }
    return sorts;
  }

  /// Take note of a kind before an object of it is made.
  void note(KubernetesClient client, String stack, Sort sort) {
    synchronized (lock) {
      var known = read(client, stack);
      if (known.filter(map -> map.getData().containsKey(sort.key())).isEmpty()) {
        var data = new TreeMap<String, String>();
        known.ifPresent(map -> data.putAll(map.getData()));
        data.put(sort.key(), "");
        var map =
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName(PREFIX + stack)
                .withNamespace(NAMESPACE)
                .addToLabels(Marks.STACK, stack)
                .endMetadata()
                .withData(data)
                .build();
        client
            .configMaps()
            .inNamespace(NAMESPACE)
            .resource(map)
            .fieldManager(ManagedFields.DRYDOCK)
            .forceConflicts()
            .serverSideApply();
      }
    }
  }

  /// Forget a kind, in all its versions, after the last object of it has gone.
  void drop(KubernetesClient client, String stack, Sort sort) {
    synchronized (lock) {
      var known = read(client, stack);
      if (known.filter(map -> knows(map, sort)).isEmpty() || isLeft(client, stack, sort)) {
        return;
      }
      var map = known.get();
      map.getData().keySet().removeIf(key -> Sort.parse(key).sameAs(sort));
      var place = client.configMaps().inNamespace(NAMESPACE);
      if (map.getData().isEmpty()) {
        place.resource(map).delete();
      } else {
        place.resource(map).update();
      }
    }
  }

  /// Forget the kinds of which nothing is left, after a namespace has gone with all that was in it.
  void sweep(KubernetesClient client) {
    synchronized (lock) {
      var all = client.configMaps().inNamespace(NAMESPACE).withLabel(Marks.STACK).list().getItems();
      for (var map : all) {
        var stack = map.getMetadata().getLabels().getOrDefault(Marks.STACK, "");
        if (map.getMetadata().getName().equals(PREFIX + stack)) {
          for (var key : List.copyOf(map.getData().keySet())) {
            var sort = Sort.parse(key);
            drop(client, stack, sort);
          }
        }
      }
    }
  }

  private static boolean knows(ConfigMap map, Sort sort) {
    return map.getData().keySet().stream().anyMatch(key -> Sort.parse(key).sameAs(sort));
  }

  private static boolean isLeft(KubernetesClient client, String stack, Sort sort) {
    return Served.listing(client, sort)
        .map(bare -> Observer.list(client, bare, stack))
        .filter(found -> found.stream().anyMatch(one -> sort.holds(one, stack)))
        .isPresent();
  }

  private static Optional<ConfigMap> read(KubernetesClient client, String stack) {
    return Optional.ofNullable(
            client.configMaps().inNamespace(NAMESPACE).withName(PREFIX + stack).get())
        .map(map -> new ConfigMapBuilder(map).addToData(new TreeMap<>()).build());
  }
}
