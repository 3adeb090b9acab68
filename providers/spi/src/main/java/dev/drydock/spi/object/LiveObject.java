package dev.drydock.spi.object;

import dev.drydock.specs.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// One thing as it was observed.
///
/// @param fields every field of the type that has a value, by path, in the type's order; write-only
///   fields are absent
/// @param computed values of the resource's computed attributes that this object tells, by the
///   user's word (`scoring_uri`)
/// @param references the objects that its body names: what must outlive it
/// @param containers the objects whose deletion takes this one along
/// @param version the API's own token (ETag, resourceVersion), empty where there is none
/// @param provenance who changed it, as its body tells
public record LiveObject(
    ObjectId id,
    ObjectType type,
    SequencedMap<String, Value> fields,
    SequencedMap<String, Value> computed,
    Mark mark,
    List<ObjectId> references,
    List<ObjectId> containers,
    String version,
    Provenance provenance) {

  public LiveObject {
    fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    computed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(computed));
    references = List.copyOf(references);
    containers = List.copyOf(containers);
  }

  public Value field(String path) {
    return fields.getOrDefault(path, Value.absent());
  }

  /// Whether this stack owns the object.
  public boolean ownedBy(String stack) {
    return mark instanceof Mark.Owned owned && owned.stack().equals(stack);
  }

  /// Tell what the object remembers of a field last asserted, and whether it is `value`.
  public Assertions.Memory recall(Field field, Value value) {
    return mark instanceof Mark.Owned owned
        ? Assertions.recall(owned.asserted(), type, field, value)
        : Assertions.Memory.UNKNOWN;
  }

  /// Whether the object remembers just this value of a write-only field.
  public boolean holds(Field field, Value secret) {
    return mark instanceof Mark.Owned owned && Secrets.holds(owned.secrets(), type, field, secret);
  }
}
