package dev.drydock.specs.eval.function.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digest bytes.
public final class Digests {
  private Digests() {}

  public static byte[] of(byte[] bytes, String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(
          "This Java has no " + algorithm + ". This is a bug in Drydock.", missing);
    }
  }
}
