package dev.drydock.sim.platform.server;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.CertificateBuilder.KeyUsage;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Vouches for the server: made at the first start and kept, so that a client that once trusted it
/// goes on doing so. The server's own key lives only as long as the server.
final class Authority {
  private static final Duration LIFE = Duration.ofDays(3650);

  /// Some clients refuse certificates that live longer than 825 days.
  private static final Duration SERVER_LIFE = Duration.ofDays(800);

  /// Clocks of virtual machines and containers differ a little.
  private static final Duration SLACK = Duration.ofHours(1);

  private static final String SUBJECT_KEY = "2.5.29.14";
  private static final String AUTHORITY_KEY = "2.5.29.35";
  private static final int KEY_ID_BYTES = 20;

  private final X509Bundle bundle;
  private final Instant now;
  private final SecureRandom random;

  private Authority(X509Bundle bundle, Instant now, SecureRandom random) {
    this.bundle = bundle;
    this.now = now;
    this.random = random;
  }

  /// Read the authority that is kept, or make one and keep it.
  static Authority open(KeyFiles files, Instant now, SecureRandom random) {
    try {
      var kept = files.read().filter(bundle -> outlives(bundle, now.plus(SERVER_LIFE)));
      if (kept.isPresent()) {
        return new Authority(kept.get(), now, random);
      }
      var made = make(now, random);
      files.write(made);
      return new Authority(made, now, random);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Return its certificate, as PEM.
  String pem() {
    return KeyFiles.lines(bundle.getCertificatePEM());
  }

  /// Make a key and a certificate for the loopback interface.
  SslContext server() {
    try {
      var made =
          certificate(now, SERVER_LIFE, "CN=localhost, O=Drydock simulator", random)
              .addSanDnsName("localhost")
              .addSanIpAddress("127.0.0.1")
              .addSanIpAddress("::1")
              .setKeyUsage(true, KeyUsage.digitalSignature)
              .addExtendedKeyUsageServerAuth()
              .addExtensionOctetString(AUTHORITY_KEY, false, authorityKey())
              .buildIssuedBy(bundle);
      return SslContextBuilder.forServer(made.getKeyPair().getPrivate(), made.getCertificatePath())
          .protocols("TLSv1.3", "TLSv1.2")
          .build();
    } catch (Exception e) {
      throw impossible(e);
    }
  }

  private static X509Bundle make(Instant now, SecureRandom random) {
    var id = new byte[KEY_ID_BYTES];
    RandomGenerator chance = random;
    chance.nextBytes(id);
    try {
      return certificate(now, LIFE, "CN=Drydock simulator CA " + now, random)
          .setIsCertificateAuthority(true)
          .setKeyUsage(true, KeyUsage.keyCertSign, KeyUsage.cRLSign)
          .addExtensionOctetString(SUBJECT_KEY, false, der(0x04, id))
          .buildSelfSigned();
    } catch (Exception e) {
      throw impossible(e);
    }
  }

  private static CertificateBuilder certificate(
      Instant now, Duration life, String subject, SecureRandom random) {
    return new CertificateBuilder()
        .secureRandom(random)
        .subject(subject)
        .ecp256()
        .notBefore(now.minus(SLACK))
        .notAfter(now.plus(life));
  }

  private static boolean outlives(X509Bundle bundle, Instant instant) {
    return bundle.getCertificate().getNotAfter().toInstant().isAfter(instant);
  }

  /// Strict clients look for the identifiers of both keys.
  private byte[] authorityKey() {
    var subject = bundle.getCertificate().getExtensionValue(SUBJECT_KEY);
    var id = Arrays.copyOfRange(subject, subject.length - KEY_ID_BYTES, subject.length);
    return der(0x30, der(0x80, id));
  }

  private static byte[] der(int tag, byte[] content) {
    var all = new byte[content.length + 2];
    all[0] = (byte) tag;
    all[1] = (byte) content.length;
    System.arraycopy(content, 0, all, 2, content.length);
    return all;
  }

  private static IllegalStateException impossible(Exception e) {
    return new IllegalStateException("Every Java has ECDSA. This is a bug in Drydock.", e);
  }
}
