package dev.drydock.sim.router.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/// Lets requests pass, or not.
public sealed interface Gate {
  /// Tell whether a request may pass.
  ///
  /// @param bearer what stands behind `Bearer` in its header; empty when nothing does
  boolean lets(Optional<String> bearer);

  /// Tell whether that is told at once; else it costs so much that an event loop has better to do.
  default boolean isQuick(Optional<String> bearer) {
    return true;
  }

  /// Lets everybody pass.
  record Open() implements Gate {
    @Override
    public boolean lets(Optional<String> bearer) {
      return true;
    }
  }

  /// Lets nobody pass: the secret that the configuration names is not there.
  record Shut() implements Gate {
    @Override
    public boolean lets(Optional<String> bearer) {
      return false;
    }
  }

  /// Lets pass whoever bears one of two keys.
  final class Keys implements Gate {
    private final byte[] primary;
    private final byte[] secondary;

    public Keys(String primary, String secondary) {
      this.primary = digest(primary);
      this.secondary = digest(secondary);
    }

    /// Compare digests, so that not even a key's length shows; and always both, so that it does not
    /// show which key was near.
    @Override
    public boolean lets(Optional<String> bearer) {
      var given = digest(bearer.orElse(""));
      boolean first = MessageDigest.isEqual(primary, given);
      boolean second = MessageDigest.isEqual(secondary, given);
      return bearer.isPresent() && (first || second);
    }
  }

  /// Lets pass whoever bears a token that was signed for this endpoint and has not expired.
  final class Tokens implements Gate {
    private final TokenCheck check;
    private final TokenCache cache;

    public Tokens(TokenCheck check, TokenCache cache) {
      this.check = check;
      this.cache = cache;
    }

    @Override
    public boolean lets(Optional<String> bearer) {
      return bearer.isPresent() && cache.knows(bearer.get(), check);
    }

    @Override
    public boolean isQuick(Optional<String> bearer) {
      return bearer.isEmpty() || cache.remembers(bearer.get());
    }
  }

  /// Return the SHA-256 of a secret.
  static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing. This is a bug in Drydock.", e);
    }
  }
}
