package dev.drydock.core.state;

import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How live objects hang together, whatever the spec says: what holds what, and what stands on
/// what.
public final class LiveLinks {
  private final Map<ObjectId, List<LiveObject>> contents = new TreeMap<>();
  private final Map<ObjectId, List<LiveObject>> standing = new TreeMap<>();

  private final LiveState live;

  public LiveLinks(LiveState live) {
    this.live = live;
    for (var object : live.all()) {
      object.containers().forEach(container -> add(contents, container, object));
      object.references().forEach(reference -> add(standing, reference, object));
      object.containers().forEach(container -> add(standing, container, object));
      enclosing(object.id(), live).forEach(outer -> add(standing, outer, object));
    }
  }

  /// Return what goes when `container` goes.
  public List<LiveObject> contents(ObjectId container) {
    return contents.getOrDefault(container, List.of());
  }

  /// Return what names `object` in its body, lies in it, or has an id below its id.
  public List<LiveObject> standingOn(ObjectId object) {
    return standing.getOrDefault(object, List.of());
  }

  /// Return what an object stands on: what its body names, what holds it, and what its id lies
  /// under, as far as it is there.
  public Stream<LiveObject> foundations(LiveObject object) {
    return Stream.of(object.references(), object.containers(), enclosing(object.id(), live))
        .flatMap(List::stream)
        .distinct()
        .flatMap(id -> live.find(id).stream());
  }

  /// Return the objects that the body of `object` names and that are there.
  public Stream<LiveObject> named(LiveObject object) {
    return object.references().stream().flatMap(id -> live.find(id).stream());
  }

  private static void add(Map<ObjectId, List<LiveObject>> links, ObjectId to, LiveObject object) {
    var objects = links.computeIfAbsent(to, _ -> new ArrayList<>());
    if (!to.equals(object.id()) && !objects.contains(object)) {
      objects.add(object);
    }
  }

  /// Return the live objects whose Resource Manager id is a part of `id`.
  private static List<ObjectId> enclosing(ObjectId id, LiveState live) {
    var outer = new ArrayList<ObjectId>();
    if (id instanceof ObjectId.Arm(var text)) {
      for (int end = text.lastIndexOf('/'); end > 0; end = text.lastIndexOf('/', end - 1)) {
        var prefix = new ObjectId.Arm(text.substring(0, end));
        if (live.find(prefix).isPresent()) {
          outer.add(prefix);
        }
      }
    }
    return outer;
  }
}
