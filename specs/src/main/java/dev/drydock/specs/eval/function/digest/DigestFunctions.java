package dev.drydock.specs.eval.function.digest;

import static dev.drydock.specs.eval.function.call.Arguments.text;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.plain;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Digest the UTF-8 bytes of texts, and decrypt.
public final class DigestFunctions {
  private DigestFunctions() {}

  public static List<Function> all() {
    return List.of(
        hex("md5", "MD5"),
        hex("sha1", "SHA-1"),
        hex("sha256", "SHA-256"),
        hex("sha512", "SHA-512"),
        base64("base64sha256", "SHA-256"),
        base64("base64sha512", "SHA-512"),
        checked("uuidv5", TEXT, a -> NameUuid.of(text(a, 0), text(a, 1)), TEXT, TEXT),
        checked("rsadecrypt", TEXT, a -> Decryption.of(text(a, 0), text(a, 1)), TEXT, TEXT));
  }

  private static Function hex(String name, String algorithm) {
    return plain(name, TEXT, a -> Value.of(HexFormat.of().formatHex(digest(a, algorithm))), TEXT);
  }

  private static Function base64(String name, String algorithm) {
    return plain(
        name, TEXT, a -> Value.of(Base64.getEncoder().encodeToString(digest(a, algorithm))), TEXT);
  }

  private static byte[] digest(List<Value> arguments, String algorithm) {
    return Digests.of(text(arguments, 0).getBytes(StandardCharsets.UTF_8), algorithm);
  }
}
