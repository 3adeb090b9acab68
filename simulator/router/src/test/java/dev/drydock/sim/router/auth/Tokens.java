package dev.drydock.sim.router.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// Issues tokens for tests.
public final class Tokens {
  /// When the tokens of a test are issued.
  public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  public static final String ISSUER = "https://issuer";
  public static final String AUDIENCE = "scoring";

  private static final RSAKey RSA = rsa();
  private static final ECKey CURVE = curve();

  private Tokens() {}

  /// Return the public keys that tokens are signed with.
  public static String jwks() {
    return jwks(RSA, CURVE);
  }

  static String jwks(JWK... keys) {
    return new JWKSet(List.of(keys)).toString();
  }

  static RSAKey rsaKey() {
    return RSA;
  }

  /// Return claims that are good for an hour.
  static JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .notBeforeTime(Date.from(NOW))
        .expirationTime(Date.from(NOW.plusSeconds(3_600)));
  }

  /// Return a good token.
  public static String token() {
    return rs256(good().build());
  }

  static String rs256(JWTClaimsSet claims) {
    try {
      return signed(JWSAlgorithm.RS256, RSA.getKeyID(), new RSASSASigner(RSA), claims);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static String es256(JWTClaimsSet claims) {
    try {
      return signed(JWSAlgorithm.ES256, CURVE.getKeyID(), new ECDSASigner(CURVE), claims);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static String signed(JWSAlgorithm algorithm, String id, JWSSigner signer, JWTClaimsSet claims) {
    try {
      var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(id).build(), claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static RSAKey rsa() {
    try {
      return new RSAKeyGenerator(2_048).keyID("rsa").generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static ECKey curve() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
