package dev.drydock.sim.platform.server;

import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// The files that an authority is kept in. The key is its owner's alone to read.
///
/// @param directory where they are
record KeyFiles(Path directory) {
  Path certificate() {
    return directory.resolve(ServerSettings.CERTIFICATE);
  }

  private Path key() {
    return directory.resolve(ServerSettings.KEY);
  }

  /// Return what is kept; empty when it is missing or no use.
  Optional<X509Bundle> read() throws IOException {
    if (!Files.exists(certificate()) || !Files.exists(key())) {
      return Optional.empty();
    }
    try (var stream = Files.newInputStream(certificate())) {
      var certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
      var text = Files.readString(key()).replaceAll("-----[A-Z ]+-----|\\s", "");
      var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text));
      var key = KeyFactory.getInstance("EC").generatePrivate(encoded);
      var pair = new KeyPair(certificate.getPublicKey(), key);
      return Optional.of(X509Bundle.fromRootCertificateAuthority(certificate, pair));
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  void write(X509Bundle bundle) throws IOException {
    Files.createDirectories(directory);
    replace(key(), bundle.getPrivateKeyPEM(), "rw-------");
    replace(certificate(), bundle.getCertificatePEM(), "rw-r--r--");
  }

  /// Return PEM text with the line ends of this house.
  static String lines(String pem) {
    return pem.replace("\r\n", "\n");
  }

  private static void replace(Path file, String text, String permissions) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, attributes(fresh, permissions));
    Files.writeString(fresh, lines(text));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] attributes(Path file, String permissions) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
