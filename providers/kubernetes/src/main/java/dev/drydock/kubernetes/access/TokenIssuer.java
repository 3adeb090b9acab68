package dev.drydock.kubernetes.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.drydock.spi.EndpointAccess.Token;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Signs tokens for endpoints: good for twelve hours, to be renewed after eleven.
public final class TokenIssuer {
  private static final Duration LIFE = Duration.ofHours(12);
  private static final Duration REFRESH = Duration.ofHours(11);

  private final InstantSource time;
  private final RandomGenerator chance;

  public TokenIssuer(InstantSource time, RandomGenerator chance) {
    this.time = time;
    this.chance = chance;
  }

  /// Sign a token.
  ///
  /// @param key the signing key, as a PEM text
  /// @throws JOSEException when it is none
  public Token issue(String key, String issuer, String audience) throws JOSEException {
    var now = time.instant().truncatedTo(ChronoUnit.SECONDS);
    var expires = now.plus(LIFE);
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(expires))
            .jwtID(new UUID(chance.nextLong(), chance.nextLong()).toString())
            .build();
    return new Token(SigningKeys.sign(claims, key), expires, now.plus(REFRESH));
  }
}
