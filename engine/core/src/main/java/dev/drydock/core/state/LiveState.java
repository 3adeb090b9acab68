package dev.drydock.core.state;

import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was observed: everything that the stack owns, and everything of the spec that exists.
///
/// @param objects by identity, sorted
/// @param observedAt when the last list came back
public record LiveState(SortedMap<ObjectId, LiveObject> objects, Instant observedAt) {
  public LiveState {
    objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
  }

  public Optional<LiveObject> find(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  /// Return the object of an identity that was observed.
  public LiveObject at(ObjectId id) {
    return find(id)
        .orElseThrow(() ->
            new IllegalArgumentException(id + " was not observed. This is a bug in Drydock."));
  }

  public Collection<LiveObject> all() {
    return objects.values();
  }
}
