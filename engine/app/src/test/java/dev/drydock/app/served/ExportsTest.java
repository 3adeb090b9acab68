package dev.drydock.app.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportsTest {
  private static final Exports EXPORTS =
      new Exports("https://127.0.0.1:8443", "/home/o'neil/my world/ca.pem");

  @Test
  void readsWhatItWroteWhateverTheDirectoryIsCalled() {
    assertThat(Exports.parse(EXPORTS.text())).contains(EXPORTS);
  }

  @Test
  void tellsClientsWhereTheServerIsAndWhomToTrust() {
    assertThat(new Exports("https://127.0.0.1:8443", "/w/ca.pem").text().lines())
        .contains(
            "export DRYDOCK_SIMULATOR='https://127.0.0.1:8443'",
            "export DRYDOCK_SIMULATOR_CA='/w/ca.pem'",
            "export AZURE_AUTHORITY_HOST='https://127.0.0.1:8443/'",
            "export ARM_METADATA_HOSTNAME='127.0.0.1:8443'",
            "export REQUESTS_CA_BUNDLE='/w/ca.pem'",
            "export SSL_CERT_FILE='/w/ca.pem'");
  }

  @Test
  void isTakenFromAnEnvironmentThatNamesAServer() {
    assertThat(Exports.of(Map.of())).isEmpty();
    assertThat(Exports.of(Map.of("DRYDOCK_SIMULATOR", " "))).isEmpty();
    assertThat(Exports.of(Map.of("DRYDOCK_SIMULATOR", "https://127.0.0.1:1")))
        .contains(new Exports("https://127.0.0.1:1", ""));
    assertThat(Exports.parse("nothing of the kind")).isEmpty();
  }
}
