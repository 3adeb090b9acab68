package dev.drydock.sim.platform.replica;

import io.netty.buffer.ByteBuf;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a body that comes in parts.
final class BodyDigest {
  private final MessageDigest digest;

  BodyDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256. This is a bug in Drydock.", e);
    }
  }

  void add(ByteBuf part) {
    for (var buffer : part.nioBuffers()) {
      digest.update(buffer);
    }
  }

  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
