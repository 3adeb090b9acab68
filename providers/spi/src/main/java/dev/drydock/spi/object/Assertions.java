package dev.drydock.spi.object;

import dev.drydock.specs.value.Value;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;

/// Writes and reads what an object remembers of the fields last asserted: the type's version, a
/// colon, and four characters per field in the type's order (24 bits of the field's [Digest] in
/// base64url, or `....` for a field that was not asserted). At most 256 characters, the size of an
/// ARM tag. Holds no value; write-only fields are left to [Secrets].
public final class Assertions {
  private static final String NOT_ASSERTED = "....";
  private static final int WIDTH = NOT_ASSERTED.length();

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
    var text = new StringBuilder().append(object.type().version()).append(':');
    for (var field : object.type().fields()) {
      var value = object.field(field.path());
      text.append(value.isNull() || field.writeOnly() ? NOT_ASSERTED : mark(field, value));
    }
    return text.toString();
  }

  /// Write that nothing was asserted of an object of a type.
  public static String nothing(ObjectType type) {
    return type.version() + ":" + NOT_ASSERTED.repeat(type.fields().size());
  }

  /// Tell what `asserted` remembers of a field, and whether it is `value`.
  public static Memory recall(String asserted, ObjectType type, Field field, Value value) {
    var prefix = type.version() + ":";
    if (!asserted.startsWith(prefix)
        || asserted.length() != prefix.length() + WIDTH * type.fields().size()) {
      return Memory.UNKNOWN;
    }
    int start = prefix.length() + WIDTH * type.fields().indexOf(field);
    var mark = asserted.substring(start, start + WIDTH);
    if (mark.equals(NOT_ASSERTED)) {
      return Memory.NOTHING;
    }
    return mark.equals(mark(field, value)) ? Memory.SAME : Memory.OTHER;
  }

  /// Return `asserted` without what it remembers of some fields; nothing where it cannot be read.
  public static String without(String asserted, ObjectType type, Predicate<Field> forgotten) {
    var prefix = type.version() + ":";
    var fields = type.fields();
    if (!asserted.startsWith(prefix)
        || asserted.length() != prefix.length() + WIDTH * fields.size()) {
      return "";
    }
    var text = new StringBuilder(asserted);
    for (int i = 0; i < fields.size(); i++) {
      if (forgotten.test(fields.get(i))) {
        int start = prefix.length() + WIDTH * i;
        text.replace(start, start + WIDTH, NOT_ASSERTED);
      }
    }
    return text.toString();
  }

  private static String mark(Field field, Value value) {
    return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(Digest.of(field, value), 3));
  }
}
