package dev.drydock.core.plan;

import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.ObjectId;
import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which fields of which objects hold something sensitive, wanted or live. A digest of one that has
/// no salt helps to guess it, and so is kept out of what people see.
///
/// @param paths by the object's identity
public record SensitiveFields(Map<ObjectId, Set<String>> paths) {
  public static SensitiveFields of(Collection<Change> changes) {
    var paths = new TreeMap<ObjectId, Set<String>>();
    for (var change : changes) {
      change.seen().ifPresent(live -> add(paths, live.id(), live.fields()));
      if (change instanceof Change.Wanted wanted) {
        add(paths, wanted.id(), wanted.desired().fields());
        // The object may have another identity now: what is secret in the new one is in the old.
        change.seen().ifPresent(live -> add(paths, live.id(), wanted.desired().fields()));
      }
    }
    return new SensitiveFields(paths);
  }

  private static void add(
      Map<ObjectId, Set<String>> paths, ObjectId id, SequencedMap<String, Value> fields) {
    fields.forEach((path, value) -> {
      if (value.isSensitive()) {
        paths.computeIfAbsent(id, _ -> new TreeSet<>()).add(path);
      }
    });
  }

  public boolean contains(ObjectId id, String path) {
    return paths.getOrDefault(id, Set.of()).contains(path);
  }
}
