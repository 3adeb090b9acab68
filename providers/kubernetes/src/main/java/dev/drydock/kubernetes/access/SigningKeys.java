package dev.drydock.kubernetes.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.drydock.kubernetes.field.SecretFields;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The keys that sign an endpoint's tokens: made once, kept in the endpoint's Secret. RS256,
/// because a router checks it fastest.
final class SigningKeys {
  private static final int BITS = 2048;
  private static final int LINE = 64;

  private SigningKeys() {}

  /// Make a pair: its two entries of the Secret.
  static SequencedMap<String, String> make(SecureRandom chance) {
    try {
      var pair =
          new RSAKeyGenerator(BITS)
              .secureRandom(chance)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      var entries = new LinkedHashMap<String, String>();
      entries.put(SecretFields.SIGNING_KEY, pem(pair.toPrivateKey()));
      entries.put(SecretFields.PUBLIC_KEYS, new JWKSet(pair.toPublicJWK()).toString());
      return entries;
    } catch (JOSEException e) {
      throw new IllegalStateException("Every JDK makes RSA keys. This is a bug in Drydock.", e);
    }
  }

  /// Sign claims with the key of a PEM text.
  ///
  /// @throws JOSEException when the text holds no such key
  static String sign(JWTClaimsSet claims, String pem) throws JOSEException {
    var key = read(pem);
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(thumbprint(key)).build();
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static RSAPrivateCrtKey read(String pem) throws JOSEException {
    var text = pem.replaceAll("-----[A-Z ]+-----", "");
    try {
      var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text));
      return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException unreadable) {
      // What it was read from is secret, and so may the cause's message be.
      throw new JOSEException("The signing key cannot be read.");
    }
  }

  /// Return the id by which the public keys know the key.
  private static String thumbprint(RSAPrivateCrtKey key) throws JOSEException {
    var modulus = Base64URL.encode(key.getModulus());
    var exponent = Base64URL.encode(key.getPublicExponent());
    return new RSAKey.Builder(modulus, exponent).build().computeThumbprint().toString();
  }

  private static String pem(PrivateKey key) {
    var text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
  }
}
