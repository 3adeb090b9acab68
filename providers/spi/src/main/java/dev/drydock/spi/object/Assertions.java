package dev.drydock.spi.object;

import dev.drydock.specs.value.Value;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;

/// Writes and reads what an object remembers of the fields last asserted: the type's version, a
/// colon, and four characters per field in the type's order (24 bits of the field's [Digest] in
/// base64url, or `....` for a field that was not asserted). At most 256 characters, the size of an
/// ARM tag. Holds no value; write-only fields are left to [Secrets]. A free type with more fields
/// has less of each: two characters, or one; with more than 240 nothing is remembered.
public final class Assertions {
  private static final String NOT_ASSERTED = "....";
  private static final int WIDTH = NOT_ASSERTED.length();

  /// So many characters of hashes fit a tag, beside the version.
  private static final int ROOM = 240;

  private Assertions() {}

  /// What an object remembers of one field.
  public enum Memory {
    /// The field was asserted, with this value.
    SAME,
    /// The field was asserted, with another value.
    OTHER,
    /// The field was not asserted.
    NOTHING,
    /// Nothing can be said: the memory was lost, or another version of the type wrote it.
    UNKNOWN
  }

  /// Write what `object` asserts. Every field value must be known.
  public static String encode(DesiredObject object) {
    var text = new StringBuilder(prefix(object.type()));
    int width = width(object.type());
    if (width == 0) {
      return "";
    }
    for (var field : object.type().fields()) {
      var value = object.field(field.path());
      boolean silent = value.isNull() || field.writeOnly();
      text.append(silent ? NOT_ASSERTED.substring(0, width) : mark(field, value, width));
    }
    return text.toString();
  }

  /// Write that nothing was asserted of an object of a type.
  public static String nothing(ObjectType type) {
    return prefix(type) + ".".repeat(width(type) * type.fields().size());
  }

  /// Tell what `asserted` remembers of a field, and whether it is `value`.
  public static Memory recall(String asserted, ObjectType type, Field field, Value value) {
    int width = width(type);
    if (!isOf(type, asserted)) {
      return Memory.UNKNOWN;
    }
    int start = prefix(type).length() + width * type.fields().indexOf(field);
    var mark = asserted.substring(start, start + width);
    if (mark.equals(NOT_ASSERTED.substring(0, width))) {
      return Memory.NOTHING;
    }
    return mark.equals(mark(field, value, width)) ? Memory.SAME : Memory.OTHER;
  }

  /// Return `asserted` without what it remembers of some fields; nothing where it cannot be read.
  public static String without(String asserted, ObjectType type, Predicate<Field> forgotten) {
    var fields = type.fields();
    if (!isOf(type, asserted)) {
      return "";
    }
    int width = width(type);
    var text = new StringBuilder(asserted);
    for (int i = 0; i < fields.size(); i++) {
      if (forgotten.test(fields.get(i))) {
        int start = prefix(type).length() + width * i;
        text.replace(start, start + width, NOT_ASSERTED.substring(0, width));
      }
    }
    return text.toString();
  }

  /// Whether `asserted` was written of an object of just this type, and can be read.
  public static boolean isOf(ObjectType type, String asserted) {
    return width(type) > 0
        && asserted.startsWith(prefix(type))
        && asserted.length() == prefix(type).length() + width(type) * type.fields().size();
  }

  private static String prefix(ObjectType type) {
    return type.version() + ":";
  }

  private static int width(ObjectType type) {
    int most = type.fields().isEmpty() ? WIDTH : Math.min(WIDTH, ROOM / type.fields().size());
    return most == WIDTH - 1 ? 2 : most;
  }

  private static String mark(Field field, Value value, int width) {
    var text = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(Digest.of(field, value), 3));
    return text.substring(0, width);
  }
}
