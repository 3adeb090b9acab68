package dev.drydock.specs.eval.function.digest;

import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;

import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;

/// Decrypt with an RSA key in PEM form, of PKCS #1 or PKCS #8; the padding is PKCS #1 v1.5.
final class Decryption {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (RSA )?PRIVATE KEY-----([^-]+)-----END (?:RSA )?PRIVATE KEY-----");

  /// The identifier of the algorithm that stands before a PKCS #1 key in its PKCS #8 form.
  private static final byte[] RSA = {
    0x02,
    0x01,
    0x00,
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };

  private Decryption() {}

  static Function.Outcome of(String ciphertext, String pem) {
    var key = key(pem);
    if (key.isEmpty()) {
      return refused(1, "This is no private RSA key in PEM form.");
    }
    try {
      var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      cipher.init(Cipher.DECRYPT_MODE, key.get());
      var plain = ByteBuffer.wrap(cipher.doFinal(Base64.getDecoder().decode(ciphertext)));
      return made(Value.of(StandardCharsets.UTF_8.newDecoder().decode(plain).toString()));
    } catch (IllegalArgumentException noBase64) {
      return refused(0, "This is not base64.");
    } catch (GeneralSecurityException wrongKey) {
      return refused(0, "The key does not decrypt it.");
    } catch (CharacterCodingException binary) {
      return refused(0, "What it decrypts to is not UTF-8 text.");
    }
  }

  private static Optional<PrivateKey> key(String pem) {
    var found = PEM.matcher(pem);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getMimeDecoder().decode(found.group(2));
      var encoded = found.group(1) == null ? bytes : wrapped(bytes);
      return Optional.of(
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (IllegalArgumentException | GeneralSecurityException invalid) {
      return Optional.empty();
    }
  }

  private static byte[] wrapped(byte[] key) {
    var inner = new ByteArrayOutputStream();
    inner.writeBytes(RSA);
    inner.writeBytes(tagged(0x04, key));
    return tagged(0x30, inner.toByteArray());
  }

  /// Write a DER value: its tag, its length, its bytes.
  private static byte[] tagged(int tag, byte[] bytes) {
    var made = new ByteArrayOutputStream();
    made.write(tag);
    made.write(0x83);
    made.write(bytes.length >> 16);
    made.write(bytes.length >> 8);
    made.write(bytes.length);
    made.writeBytes(bytes);
    return made.toByteArray();
  }
}
