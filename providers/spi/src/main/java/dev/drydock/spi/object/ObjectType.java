package dev.drydock.spi.object;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A type of object: what is asserted of it, in which order, and how it behaves.
///
/// @param provider the name of the provider that answers for it
/// @param name as the vendor writes it
///   (`Microsoft.MachineLearningServices/workspaces/onlineEndpoints`, `v1/Namespace`)
/// @param version of this list of fields: remembered assertions of another version are not compared
/// @param fields at most 60, so that their hashes fit a tag; a free type may have more
/// @param replacement which comes first when an object is replaced
/// @param typical how long a create usually takes: the planner's weight and the estimate shown
public record ObjectType(
    String provider,
    String name,
    int version,
    List<Field> fields,
    Replacement replacement,
    Duration typical) {

  /// Versions from here on are of free types: a digest of the fields, as each body asserts its own.
  public static final int FREE = 1 << 20;

  private static final int FIELDS_MAX = 60;

  /// Which half of a replacement comes first.
  public enum Replacement {
    DELETE_FIRST,
    CREATE_FIRST
  }

  public ObjectType {
    fields = List.copyOf(fields);
    if (version < FREE && fields.size() > FIELDS_MAX) {
      throw new IllegalArgumentException(
          name + " asserts more than 60 fields. This is a bug in Drydock.");
    }
  }

  /// Whether the type is that of one body alone, whose schema nobody here knows.
  public boolean isFree() {
    return version >= FREE;
  }

  /// Whether a whole body of the type may hold what is secret: some of it is, or nobody says what
  /// is.
  public boolean mayHide() {
    return fields.isEmpty() || fields.stream().anyMatch(Field::writeOnly);
  }

  public Optional<Field> field(String path) {
    return fields.stream().filter(field -> field.path().equals(path)).findFirst();
  }
}
