package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.type.FreeManifest;
import dev.drydock.specs.kind.Kind;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks at the free objects of a cluster: those that the spec wants, and those of the kinds that
/// the stack has had.
///
/// @param wanted all that the spec wants in clusters, by identity
record FreeObjects(Place place, String stack, SortedMap<ObjectId, DesiredObject> wanted) {
  /// Whether an object is a free one: wanted as one, or marked as one.
  static boolean isFree(LiveObject live, SortedMap<ObjectId, DesiredObject> wanted) {
    var one = wanted.get(live.id());
    return one == null ? isMarkedFree(live) : one.type().isFree();
  }

  private static boolean isMarkedFree(LiveObject live) {
    return live.mark() instanceof Mark.Owned mark
        && mark.address().resource().kind().equals(Kind.KUBERNETES_OBJECT.word());
  }

  /// @param kept the kinds that the stack has had
  List<LiveObject> look(SortedSet<KindsKept.Sort> kept) {
    var sorts = new TreeSet<>(kept);
    here().forEach(one -> sorts.add(sort(one)));
    var objects = new TreeMap<ObjectId, LiveObject>();
    for (var sort : sorts) {
      Served.listing(place.client(), sort).ifPresent(bare -> look(bare, objects));
    }
    return List.copyOf(objects.values());
  }

  private List<DesiredObject> here() {
    return wanted.values().stream()
        .filter(one -> one.type().isFree())
        .filter(one -> id(one).cluster().equals(place.cluster()))
        .toList();
  }

  private static ObjectId.Kubernetes id(DesiredObject object) {
    return (ObjectId.Kubernetes) object.id();
  }

  private static KindsKept.Sort sort(DesiredObject object) {
    return KindsKept.Sort.of(id(object), object.type());
  }

  private void look(FreeManifest bare, SortedMap<ObjectId, LiveObject> objects) {
    var seen = new ArrayList<ObjectId>();
    for (var item : Observer.list(place.client(), bare, stack)) {
      seen.add(take(bare, item, objects));
    }
    for (var one : here()) {
      if (sort(one).kept(bare) && !seen.contains(one.id()) && fits(one, bare.where())) {
        Optional.ofNullable(Addressed.of(place.client(), id(one), bare).get())
            .ifPresent(item -> take(bare, item, objects));
      }
    }
  }

  /// What is in a namespace is not asked for without one.
  private static boolean fits(DesiredObject one, ResourceDefinitionContext where) {
    return where.isNamespaceScoped() == !id(one).namespace().isEmpty();
  }

  /// Take an object in under the type of what is wanted; of what is not, nothing is asserted.
  private ObjectId take(
      FreeManifest bare, GenericKubernetesResource item, SortedMap<ObjectId, LiveObject> objects) {
    var meta = item.getMetadata();
    var namespace = Optional.ofNullable(meta.getNamespace()).orElse("");
    var id = bare.id(place.cluster(), namespace, meta.getName());
    var free = Optional.ofNullable(wanted.get(id)).filter(one -> one.type().isFree());
    if (free.filter(one -> !sort(one).kept(bare)).isPresent()) {
      // It is wanted in another version, and is seen in that one.
      return id;
    }
    var type = free.map(DesiredObject::type).orElse(bare.type());
    var found = new TreeMap<ObjectId, LiveObject>();
    Observer.keep(place, new FreeManifest(type, bare.where()), item, found);
    found.values().stream()
        .filter(live -> isFree(live, wanted))
        .filter(live -> wanted.containsKey(live.id()) || live.ownedBy(stack))
        .forEach(live -> objects.put(live.id(), live));
    return id;
  }
}
