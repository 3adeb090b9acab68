package dev.drydock.spi.object;

import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Writes and checks digests of write-only fields, so that a change of a key is seen although no
/// API gives it back: the type's version, then per write-only field in the type's order
/// `salt:digest` (PBKDF2-HMAC-SHA256, RFC 8018; 16 and 24 bytes in base64url) or a dot for one that
/// was not asserted, joined by commas. Four fit an ARM tag of 256 characters.
public final class Secrets {
  private static final String NOT_ASSERTED = ".";

  private Secrets() {}

  /// Write the digests of what `object` asserts; empty when it asserts no write-only field.
  ///
  /// @param before what is remembered now: a digest that still holds is kept as it is
  public static String encode(DesiredObject object, String before, RandomGenerator chance) {
    var fields = writeOnly(object.type());
    if (fields.stream().allMatch(field -> object.field(field.path()).isNull())) {
      return "";
    }
    var parts = new ArrayList<String>();
    parts.add(Integer.toString(object.type().version()));
    for (var field : fields) {
      var value = object.field(field.path());
      parts.add(value.isNull() ? NOT_ASSERTED : part(object.type(), field, value, before, chance));
    }
    return String.join(",", parts);
  }

  /// Whether `secrets` remembers exactly this value of a write-only field.
  public static boolean holds(String secrets, ObjectType type, Field field, Value value) {
    var remembered = recall(secrets, type, field);
    return Salted.holds(remembered, Canonical.text(value, field.comparison()));
  }

  private static String part(
      ObjectType type, Field field, Value value, String before, RandomGenerator chance) {
    if (holds(before, type, field, value)) {
      return recall(before, type, field);
    }
    return Salted.of(Canonical.text(value, field.comparison()), chance);
  }

  /// Return the part of a field, or the mark of none where nothing can be said.
  private static String recall(String secrets, ObjectType type, Field field) {
    var parts = List.of(secrets.split(",", -1));
    var fields = writeOnly(type);
    boolean readable =
        parts.size() == fields.size() + 1
            && parts.getFirst().equals(Integer.toString(type.version()));
    return readable ? parts.get(fields.indexOf(field) + 1) : NOT_ASSERTED;
  }

  private static List<Field> writeOnly(ObjectType type) {
    return type.fields().stream().filter(Field::writeOnly).toList();
  }
}
