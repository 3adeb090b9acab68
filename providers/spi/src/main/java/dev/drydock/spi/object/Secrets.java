package dev.drydock.spi.object;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.drydock.specs.value.Value;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Writes and checks digests of write-only fields, so that a change of a key is seen although no
/// API gives it back: the type's version, then per write-only field in the type's order
/// `salt:digest` (PBKDF2-HMAC-SHA256, RFC 8018; 16 and 24 bytes in base64url) or a dot for one that
/// was not asserted, joined by commas. Four fit an ARM tag of 256 characters.
public final class Secrets {
  /// Slow enough to make guessing dear, quick enough to check dozens in a plan (some 50 ms each).
  private static final int ITERATIONS = 100_000;

  private static final int SALT_BYTES = 16;
  private static final int DIGEST_BITS = 192;
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
    int colon = remembered.indexOf(':');
    if (colon < 0) {
      return false;
    }
    var salt = remembered.substring(0, colon);
    return MessageDigest.isEqual(
        Digest.sha256(remembered), Digest.sha256(salt + ":" + digest(field, value, salt)));
  }

  private static String part(
      ObjectType type, Field field, Value value, String before, RandomGenerator chance) {
    if (holds(before, type, field, value)) {
      return recall(before, type, field);
    }
    var bytes = new byte[SALT_BYTES];
    chance.nextBytes(bytes);
    var salt = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return salt + ":" + digest(field, value, salt);
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

  private static String digest(Field field, Value value, String salt) {
    var password = Canonical.text(value, field.comparison()).toCharArray();
    var spec = new PBEKeySpec(password, salt.getBytes(US_ASCII), ITERATIONS, DIGEST_BITS);
    try {
      var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has PBKDF2. This is a bug in Drydock.", e);
    } finally {
      spec.clearPassword();
    }
  }
}
