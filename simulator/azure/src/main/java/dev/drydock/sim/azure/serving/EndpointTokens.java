package dev.drydock.sim.azure.serving;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/// Signs the tokens of endpoints with a key of the world's own, drawn when it is first needed.
/// Called inside a transaction of the world.
public final class EndpointTokens {
  /// Who signs.
  public static final String ISSUER = "https://serving.invalid";

  private static final String KEY = "key";

  private final World world;
  private final Table secrets;

  public EndpointTokens(World world) {
    this.world = world;
    this.secrets = world.plainTable("azure.endpoint-tokens");
  }

  /// Sign a token.
  ///
  /// @param audience the endpoint that it is good for
  public String issue(String audience, Instant at, Duration lives) {
    var key = key();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(audience)
            .issueTime(Date.from(at))
            .notBeforeTime(Date.from(at))
            .expirationTime(Date.from(at.plus(lives)))
            .jwtID(world.chance("azure.endpoint-tokens").uuid().toString())
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    try {
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java has RSA. This is a bug in Drydock.", e);
    }
  }

  /// Return the public key, as a JWK set.
  public String jwks() {
    return new JWKSet(key()).toString(true);
  }

  private RSAKey key() {
    var stored = secrets.row(KEY);
    if (stored.isEmpty()) {
      var drawn = new DrawnKey(world.chance("azure.endpoint-tokens.key")).draw();
      secrets.put(KEY, drawn.toJSONString());
      return drawn;
    }
    try {
      return RSAKey.parse(stored.get().text());
    } catch (ParseException e) {
      throw new IllegalStateException("A stored key is none. This is a bug in Drydock.", e);
    }
  }
}
