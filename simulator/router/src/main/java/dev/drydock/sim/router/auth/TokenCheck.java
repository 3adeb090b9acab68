package dev.drydock.sim.router.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/// Verifies tokens from scratch: RS256 and ES256 only, whatever a token's head proposes.
public final class TokenCheck {
  private static final int TOKEN_CHARS_MAX = 8_192;
  private static final int RSA_BITS_MIN = 2_048;

  private final List<JWK> keys;
  private final String issuer;
  private final String audience;
  private final InstantSource time;

  private TokenCheck(List<JWK> keys, String issuer, String audience, InstantSource time) {
    this.keys = keys;
    this.issuer = issuer;
    this.audience = audience;
    this.time = time;
  }

  /// Make a check.
  ///
  /// @param jwks a JWK set; keys of other kinds in it are passed over
  /// @return empty when `jwks` is none
  public static Optional<TokenCheck> of(
      String jwks, String issuer, String audience, InstantSource time) {
    try {
      var keys = JWKSet.parse(jwks).getKeys();
      return Optional.of(new TokenCheck(List.copyOf(keys), issuer, audience, time));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /// Return when a good token expires; empty for any other.
  Optional<Instant> expiry(String token) {
    if (token.length() > TOKEN_CHARS_MAX) {
      return Optional.empty();
    }
    try {
      var signed = SignedJWT.parse(token);
      return isSigned(signed) ? lasts(signed.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  InstantSource time() {
    return time;
  }

  private boolean isSigned(SignedJWT token) {
    return keys.stream().anyMatch(key -> isMeant(key, token) && verifies(key, token));
  }

  private static boolean isMeant(JWK key, SignedJWT token) {
    var id = token.getHeader().getKeyID();
    return id == null || id.equals(key.getKeyID());
  }

  private static boolean verifies(JWK key, SignedJWT token) {
    try {
      var verifier = verifier(key, token.getHeader().getAlgorithm());
      return verifier.isPresent() && token.verify(verifier.get());
    } catch (JOSEException e) {
      return false;
    }
  }

  private static Optional<JWSVerifier> verifier(JWK key, JWSAlgorithm algorithm)
      throws JOSEException {
    if (key instanceof RSAKey rsa
        && algorithm.equals(JWSAlgorithm.RS256)
        && rsa.size() >= RSA_BITS_MIN) {
      return Optional.of(new RSASSAVerifier(rsa));
    }
    if (key instanceof ECKey curve
        && algorithm.equals(JWSAlgorithm.ES256)
        && curve.getCurve().equals(Curve.P_256)) {
      return Optional.of(new ECDSAVerifier(curve));
    }
    return Optional.empty();
  }

  private Optional<Instant> lasts(JWTClaimsSet claims) {
    var expiry = Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
    boolean isFor = issuer.equals(claims.getIssuer()) && claims.getAudience().contains(audience);
    return expiry.filter(end -> isFor && end.isAfter(time.instant()) && hasBegun(claims));
  }

  private boolean hasBegun(JWTClaimsSet claims) {
    var begin = claims.getNotBeforeTime();
    return begin == null || !begin.toInstant().isAfter(time.instant());
  }
}
