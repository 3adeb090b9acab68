package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.world.World;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds objects by owner and pods by node without reading all of them. A copy of what the store
/// says, made anew when the world undoes a transaction.
public final class Index implements ObjectTable.Listener {
  private final World world;
  private final ObjectTable objects;
  private final Map<String, TreeSet<String>> byOwner = new HashMap<>();
  private final Map<String, TreeSet<String>> byNode = new HashMap<>();
  private final Map<String, Amounts> used = new HashMap<>();
  private final TreeSet<String> waiting = new TreeSet<>();
  private int undone = -1;

  public Index(World world, ObjectTable objects) {
    this.world = world;
    this.objects = objects;
  }

  @Override
  public void changed(ObjectTable.Change change) {
    if (undone == world.undone()) {
      if (change.before() != null) {
        forget(change.key(), change.before().object());
      }
      if (change.after() != null) {
        note(change.key(), change.after().object());
      }
    }
  }

  /// Return the objects that name an owner, sorted by key.
  public List<Stored> owned(String uid) {
    refresh();
    return found(byOwner.getOrDefault(uid, new TreeSet<>()));
  }

  /// Return the pods of a node, sorted by key.
  public List<Stored> podsOn(String node) {
    refresh();
    return found(byNode.getOrDefault(node, new TreeSet<>()));
  }

  /// Return what the pods of a node ask for together.
  public Amounts usedOn(String node) {
    refresh();
    return used.getOrDefault(node, Amounts.NONE);
  }

  /// Return the keys of the pods that no node has yet.
  public SortedSet<String> waiting() {
    refresh();
    return Collections.unmodifiableSortedSet(new TreeSet<>(waiting));
  }

  private List<Stored> found(Set<String> keys) {
    return List.copyOf(keys).stream()
        .map(key -> objects.find(Key.parse(key)))
        .flatMap(Optional::stream)
        .toList();
  }

  private void refresh() {
    if (undone != world.undone()) {
      byOwner.clear();
      byNode.clear();
      used.clear();
      waiting.clear();
      undone = world.undone();
      objects.all().forEach(stored -> note(stored.key(), stored.object()));
    }
  }

  private void note(Key key, ObjectNode object) {
    for (var owner : owners(object)) {
      byOwner.computeIfAbsent(owner, _ -> new TreeSet<>()).add(key.text());
    }
    if (key.of("", "pods") && !over(object)) {
      var node = Json.text(object, "spec", "nodeName");
      if (node.isEmpty()) {
        waiting.add(key.text());
      } else {
        byNode.computeIfAbsent(node, _ -> new TreeSet<>()).add(key.text());
        used.merge(node, Amounts.ofPod(object), Amounts::plus);
      }
    }
  }

  private void forget(Key key, ObjectNode object) {
    for (var owner : owners(object)) {
      remove(byOwner, owner, key);
    }
    if (key.of("", "pods") && !over(object)) {
      var node = Json.text(object, "spec", "nodeName");
      waiting.remove(key.text());
      if (!node.isEmpty()) {
        remove(byNode, node, key);
        used.merge(node, Amounts.ofPod(object), (all, pod) -> all.minus(pod));
      }
    }
  }

  private static void remove(Map<String, ? extends Set<String>> map, String name, Key key) {
    var keys = map.get(name);
    if (keys != null) {
      keys.remove(key.text());
      if (keys.isEmpty()) {
        map.remove(name);
      }
    }
  }

  private static boolean over(JsonNode pod) {
    return Json.text(pod, "status", "phase").matches("Succeeded|Failed");
  }

  private static List<String> owners(JsonNode object) {
    return Json.objects(Json.at(object, "metadata", "ownerReferences")).stream()
        .map(owner -> Json.text(owner, "uid"))
        .toList();
  }
}
