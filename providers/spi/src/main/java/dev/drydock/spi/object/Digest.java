package dev.drydock.spi.object;

import dev.drydock.specs.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Shortens what was seen to what can be compared later: SHA-256 over canonical text.
public final class Digest {
  private Digest() {}

  /// Begin a SHA-256.
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256. This is a bug in Drydock.", e);
    }
  }

  /// Return the SHA-256 of a text's UTF-8 bytes.
  public static byte[] sha256(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Return the SHA-256 of a text in 64 hex digits.
  public static String hex(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  /// Return the digest of one field's value: equal for values that the field's comparison calls
  /// equal. The path takes part, so equal values of two fields do not look alike.
  static byte[] of(Field field, Value value) {
    return sha256(field.path() + "\n" + Canonical.text(value, field.comparison()));
  }

  /// Return [#of] as the 32 hex digits that a plan records.
  public static String text(Field field, Value value) {
    return HexFormat.of().formatHex(of(field, value), 0, 16);
  }
}
