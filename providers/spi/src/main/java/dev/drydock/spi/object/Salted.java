package dev.drydock.spi.object;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Keeps of a secret only what tells it from another: `salt:digest` (PBKDF2-HMAC-SHA256, RFC 8018;
/// 16 and 24 bytes in base64url).
public final class Salted {
  /// Slow enough to make guessing dear, quick enough to check dozens in a plan (some 50 ms each).
  private static final int ITERATIONS = 100_000;

  private static final int SALT_BYTES = 16;
  private static final int DIGEST_BITS = 192;

  private Salted() {}

  /// Digest a text under a salt of its own.
  public static String of(String text, RandomGenerator chance) {
    var bytes = new byte[SALT_BYTES];
    chance.nextBytes(bytes);
    var salt = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return salt + ":" + digest(text, salt);
  }

  /// Whether `salted` was made of exactly this text; never when it is no such digest.
  public static boolean holds(String salted, String text) {
    int colon = salted.indexOf(':');
    if (colon < 1) {
      return false;
    }
    var salt = salted.substring(0, colon);
    return MessageDigest.isEqual(
        Digest.sha256(salted), Digest.sha256(salt + ":" + digest(text, salt)));
  }

  private static String digest(String text, String salt) {
    var spec = new PBEKeySpec(text.toCharArray(), salt.getBytes(US_ASCII), ITERATIONS, DIGEST_BITS);
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
