package dev.drydock.spi.free;

import dev.drydock.spi.object.Digest;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectType;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Makes the types of free objects: each body has one of its own, as it asserts fields of its own.
public final class FreeType {
  private FreeType() {}

  /// Make the type of a body that asserts these fields. Its version tells which they are, so that a
  /// body that asserts others now is seen to.
  public static ObjectType of(String provider, String name, List<Field> fields, Duration typical) {
    var paths = fields.stream().map(Field::path).collect(Collectors.joining("\n"));
    int digest = Integer.parseInt(Digest.hex(paths).substring(0, 5), 16);
    return new ObjectType(
        provider,
        name,
        ObjectType.FREE + digest,
        fields,
        ObjectType.Replacement.DELETE_FIRST,
        typical);
  }
}
