package dev.drydock.sim.router.auth;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Remembers good tokens until they expire: verifying costs a thousand times what looking up does.
///
/// Bad ones are not remembered, or whoever invents them would decide what is.
public final class TokenCache {
  private final int max;
  private final LinkedHashMap<ByteBuffer, Instant> expiries = new LinkedHashMap<>(64, 0.75f, true);

  /// Make a cache that forgets what was asked for longest ago once it holds `max` tokens.
  public TokenCache(int max) {
    this.max = max;
  }

  /// Tell whether a token is good, verifying it when it is not known.
  boolean knows(String token, TokenCheck check) {
    var digest = ByteBuffer.wrap(Gate.digest(token));
    var known = find(digest);
    if (known.isPresent()) {
      return isAhead(digest, known.get(), check);
    }
    var expiry = check.expiry(token);
    expiry.ifPresent(end -> keep(digest, end));
    return expiry.isPresent();
  }

  /// Tell whether a token is remembered, expired or not.
  boolean remembers(String token) {
    return find(ByteBuffer.wrap(Gate.digest(token))).isPresent();
  }

  /// Return how many tokens are remembered.
  synchronized int size() {
    return expiries.size();
  }

  private boolean isAhead(ByteBuffer digest, Instant expiry, TokenCheck check) {
    if (expiry.isAfter(check.time().instant())) {
      return true;
    }
    forget(digest);
    return false;
  }

  private synchronized Optional<Instant> find(ByteBuffer digest) {
    return Optional.ofNullable(expiries.get(digest));
  }

  private synchronized void keep(ByteBuffer digest, Instant expiry) {
    expiries.put(digest, expiry);
    if (expiries.size() > max) {
      forget(expiries.firstEntry().getKey());
    }
  }

  private synchronized void forget(ByteBuffer digest) {
    expiries.remove(digest);
  }
}
