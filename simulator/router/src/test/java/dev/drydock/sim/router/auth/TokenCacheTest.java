package dev.drydock.sim.router.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

final class TokenCacheTest {
  private Instant now = Tokens.NOW;
  private final TokenCache cache = new TokenCache(2);
  private final TokenCheck check =
      TokenCheck.of(Tokens.jwks(), Tokens.ISSUER, Tokens.AUDIENCE, () -> now).orElseThrow();

  /// A check that knows no key: what it takes must be remembered.
  private final TokenCheck blind =
      TokenCheck.of("{\"keys\":[]}", Tokens.ISSUER, Tokens.AUDIENCE, () -> now).orElseThrow();

  @Test
  void remembersAGoodToken() {
    var token = Tokens.token();
    assertThat(cache.knows(token, blind)).isFalse();
    assertThat(cache.knows(token, check)).isTrue();
    assertThat(cache.knows(token, blind)).isTrue();
  }

  @Test
  void remembersItUntilItExpires() {
    var token = Tokens.token();
    assertThat(cache.knows(token, check)).isTrue();
    now = now.plusSeconds(3_600);
    assertThat(cache.knows(token, check)).isFalse();
    assertThat(cache.size()).isZero();
  }

  @Test
  void doesNotRememberBadOnes() {
    assertThat(cache.knows("bad", check)).isFalse();
    assertThat(cache.size()).isZero();
  }

  @Test
  void forgetsWhatWasAskedForLongestAgo() {
    var first = token(1);
    cache.knows(first, check);
    cache.knows(token(2), check);
    cache.knows(first, check);
    cache.knows(token(3), check);
    assertThat(cache.size()).isEqualTo(2);
    assertThat(cache.knows(first, blind)).isTrue();
    assertThat(cache.knows(token(2), blind)).isFalse();
  }

  private static String token(int second) {
    var expiry = Date.from(Tokens.NOW.plusSeconds(second));
    return Tokens.rs256(Tokens.good().expirationTime(expiry).build());
  }
}
