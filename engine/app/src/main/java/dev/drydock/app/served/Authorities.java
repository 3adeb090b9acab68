package dev.drydock.app.served;

import dev.drydock.specs.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Where the certificate of a simulator's authority may be: the first file that is there is the one
/// to trust, and nothing else is.
///
/// @param files in the order of looking
public record Authorities(List<Path> files) {
  static final String WAY_OUT =
      " Name the file of that simulator, which lies in its directory:\n\n    export "
          + Exports.CERTIFICATE
          + "=.drydock/simulator/ca.pem";

  /// Look where the environment says, else in the directories of simulated worlds.
  ///
  /// @param named the file that the environment names; empty for none
  public static Authorities of(Optional<String> named, List<Path> directories) {
    return new Authorities(
        named
            .filter(name -> !name.isBlank())
            .map(name -> List.of(Path.of(name)))
            .orElseGet(
                () -> directories.stream().map(directory -> directory.resolve("ca.pem")).toList()));
  }

  /// Trust the one that is there.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when there is none
  SSLContext trust(String address) {
    var file =
        files.stream()
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() ->
                Simulator.fault(
                    Code.DRY0910,
                    "The certificate authority of the simulator at "
                        + address
                        + " is not known here: there is no "
                        + files.getFirst()
                        + "."
                        + WAY_OUT));
    try (var stream = Files.newInputStream(file)) {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      var certificate = CertificateFactory.getInstance("X.509").generateCertificate(stream);
      store.setCertificateEntry("simulator", certificate);
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw Simulator.fault(Code.DRY0910, file + " is not a certificate." + WAY_OUT);
    }
  }
}
