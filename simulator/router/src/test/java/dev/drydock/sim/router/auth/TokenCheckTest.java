package dev.drydock.sim.router.auth;

import static dev.drydock.sim.router.auth.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenCheckTest {
  private final TokenCheck check = check(Tokens.jwks());

  @Test
  void takesTokensSignedEitherWay() {
    assertThat(check.expiry(Tokens.rs256(Tokens.good().build()))).hasValue(NOW.plusSeconds(3_600));
    assertThat(check.expiry(Tokens.es256(Tokens.good().build()))).hasValue(NOW.plusSeconds(3_600));
  }

  @Test
  void takesOneOfSeveralAudiences() {
    assertRefused(Tokens.good().audience("other").build());
    var both = Tokens.good().audience(List.of("other", Tokens.AUDIENCE)).build();
    assertThat(check.expiry(Tokens.rs256(both))).isPresent();
  }

  @Test
  void refusesOtherIssuers() {
    assertRefused(Tokens.good().issuer("https://other").build());
    assertRefused(Tokens.good().issuer(null).build());
  }

  @Test
  void refusesWhatHasExpiredOrNeverDoes() {
    assertRefused(Tokens.good().expirationTime(Date.from(NOW)).build());
    assertRefused(Tokens.good().expirationTime(null).build());
  }

  @Test
  void refusesWhatHasNotBegun() {
    assertRefused(Tokens.good().notBeforeTime(Date.from(NOW.plusSeconds(1))).build());
    var always = Tokens.good().notBeforeTime(null).build();
    assertThat(check.expiry(Tokens.rs256(always))).isPresent();
  }

  @Test
  void refusesAnotherKeysSignature() throws JOSEException {
    var other = new RSAKeyGenerator(2_048).keyID("rsa").generate();
    var forged =
        Tokens.signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(other), Tokens.good().build());
    assertThat(check.expiry(forged)).isEmpty();
  }

  @Test
  void refusesAlgorithmsThatAreNotOnItsList() throws JOSEException {
    var signer = new RSASSASigner(Tokens.rsaKey());
    var claims = Tokens.good().build();
    assertThat(check.expiry(Tokens.signed(JWSAlgorithm.RS512, "rsa", signer, claims))).isEmpty();
    assertThat(check.expiry(Tokens.signed(JWSAlgorithm.PS256, "rsa", signer, claims))).isEmpty();
    assertThat(check.expiry(new PlainJWT(claims).serialize())).as("alg none").isEmpty();
  }

  /// The oldest trick: sign with the public key as if it were a password.
  @Test
  void refusesAPublicKeyUsedAsAPassword() throws JOSEException {
    var password = Tokens.rsaKey().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    var tricked =
        Tokens.signed(JWSAlgorithm.HS256, "rsa", new MACSigner(password), Tokens.good().build());
    assertThat(check.expiry(tricked)).isEmpty();
    var shared = new OctetSequenceKey.Builder(password).keyID("rsa").build();
    assertThat(check(Tokens.jwks(shared)).expiry(tricked)).isEmpty();
  }

  @Test
  void refusesTextThatIsNoToken() {
    assertThat(check.expiry("")).isEmpty();
    assertThat(check.expiry("a.b.c")).isEmpty();
    assertThat(check.expiry("a".repeat(100_000))).isEmpty();
    assertThat(check.expiry(Tokens.token() + "A")).isEmpty();
  }

  @Test
  void isNotMadeOfTextThatIsNoKeySet() {
    assertThat(TokenCheck.of("{}", "i", "a", () -> NOW)).isEmpty();
    assertThat(TokenCheck.of("no", "i", "a", () -> NOW)).isEmpty();
  }

  private void assertRefused(JWTClaimsSet claims) {
    assertThat(check.expiry(Tokens.rs256(claims))).isEmpty();
  }

  private static TokenCheck check(String jwks) {
    return TokenCheck.of(jwks, Tokens.ISSUER, Tokens.AUDIENCE, () -> NOW).orElseThrow();
  }
}
