package dev.drydock.sim.azure.serving;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.drydock.sim.world.Chance;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Random;
import java.util.SplittableRandom;

/// Draws an RSA key from a world's chance: the same world draws the same key. Java's own generator
/// is free to use what is random in another way in the next release; primes are primes.
final class DrawnKey {
  private static final int BITS = 2048;
  private static final BigInteger PUBLIC = BigInteger.valueOf(65537);

  private final Chance chance;

  DrawnKey(Chance chance) {
    this.chance = chance;
  }

  RSAKey draw() {
    var random = Random.from(new SplittableRandom(ByteBuffer.wrap(chance.bytes(8)).getLong()));
    while (true) {
      var p = BigInteger.probablePrime(BITS / 2, random);
      var q = BigInteger.probablePrime(BITS / 2, random);
      if (p.multiply(q).bitLength() == BITS && !p.equals(q) && fits(p) && fits(q)) {
        return key(p, q);
      }
    }
  }

  private static boolean fits(BigInteger prime) {
    return prime.subtract(BigInteger.ONE).gcd(PUBLIC).equals(BigInteger.ONE);
  }

  private RSAKey key(BigInteger p, BigInteger q) {
    var n = p.multiply(q);
    var p1 = p.subtract(BigInteger.ONE);
    var q1 = q.subtract(BigInteger.ONE);
    var d = PUBLIC.modInverse(p1.multiply(q1));
    var spec = new RSAPrivateCrtKeySpec(n, PUBLIC, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p));
    try {
      var factory = KeyFactory.getInstance("RSA");
      var open = (RSAPublicKey) factory.generatePublic(new RSAPublicKeySpec(n, PUBLIC));
      return new RSAKey.Builder(open)
          .privateKey((RSAPrivateKey) factory.generatePrivate(spec))
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID(chance.uuid().toString())
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has RSA. This is a bug in Drydock.", e);
    }
  }
}
