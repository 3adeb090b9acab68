package dev.drydock.spi.object;

import dev.drydock.specs.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// One thing that should exist.
///
/// @param fields the asserted fields by path, in the type's order; a path that is absent or null is
///   not asserted. Values may be unknown until a step is done
/// @param arguments what a write needs and nobody compares: a file to upload, whether to purge
/// @param needs what must exist first, and goes after this when both are deleted
/// @param containers the objects whose deletion takes this one along
/// @param present what to do when such an object exists without our mark
public record DesiredObject(
    ObjectAddress address,
    ObjectId id,
    ObjectType type,
    SequencedMap<String, Value> fields,
    SequencedMap<String, Value> arguments,
    List<Edge> needs,
    List<ObjectId> containers,
    Present present) {

  /// The argument that says where on this machine a content lies. Where that is changes nothing
  /// about what is written: the content's digest is part of the identity.
  public static final String FILE = "file";

  /// What an unmarked object of the same identity means.
  public enum Present {
    /// A conflict: it is somebody else's, and the plan fails with the ways out.
    REFUSE,
    /// Use it as it is: never changed, never deleted (a resource group that was there before).
    USE,
    /// Content by name: the same identity is the same thing, so it is simply there (an uploaded
    /// file named by its hash).
    SAME
  }

  public DesiredObject {
    fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
    needs = List.copyOf(needs);
    containers = List.copyOf(containers);
  }

  public Value field(String path) {
    return fields.getOrDefault(path, Value.absent());
  }

  /// Return the same object with other field values.
  public DesiredObject with(SequencedMap<String, Value> otherFields) {
    return new DesiredObject(address, id, type, otherFields, arguments, needs, containers, present);
  }
}
