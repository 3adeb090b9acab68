package dev.drydock.specs.eval.function;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Digest the UTF-8 bytes of texts, as hexadecimal digits.
final class DigestFunctions {
  private DigestFunctions() {}

  static List<Function> all() {
    return List.of(
        digest("md5", "MD5"),
        digest("sha1", "SHA-1"),
        digest("sha256", "SHA-256"),
        digest("sha512", "SHA-512"));
  }

  private static Function digest(String name, String algorithm) {
    return Function.plain(
        name, Type.TEXT, a -> Value.of(digested(Arguments.text(a, 0), algorithm)), Type.TEXT);
  }

  private static String digested(String text, String algorithm) {
    try {
      var digest = MessageDigest.getInstance(algorithm);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(
          "This Java has no " + algorithm + ". This is a bug in Drydock.", missing);
    }
  }
}
