package dev.drydock.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.EmbeddedWorld;
import dev.drydock.app.doctor.Finding.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final Runtime.Version JAVA = Runtime.Version.parse("25.0.3+9");
  private static final Map<String, String> SECRET =
      Map.of(
          "AZURE_TENANT_ID", "tenant",
          "AZURE_CLIENT_ID", "client",
          "AZURE_CLIENT_SECRET", "hunter2");

  @TempDir private Path directory;

  @Test
  void namesTheSourceOfTheCredentialAndNotTheSecret() {
    var finding = finding("credential", examined(SECRET, JAVA, Optional.empty()));
    assertThat(finding.verdict()).isEqualTo(Verdict.OK);
    assertThat(finding.text()).isEqualTo("environment: a client secret of client client");
    assertThat(finding.toString()).doesNotContain("hunter2");
  }

  @Test
  void noCredentialAtAllStopsAnApply() {
    var finding = finding("credential", examined(Map.of(), JAVA, Optional.empty()));
    assertThat(finding.verdict()).isEqualTo(Verdict.PROBLEM);
    assertThat(finding.remedy()).contains("az login").contains("--simulator");
  }

  @Test
  void aTokenFileThatIsNotThereStopsAnApply() throws IOException {
    var file = directory.resolve("token");
    var environment =
        Map.of(
            "AZURE_TENANT_ID", "tenant",
            "AZURE_CLIENT_ID", "client",
            "AZURE_FEDERATED_TOKEN_FILE", file.toString());
    assertThat(finding("credential", examined(environment, JAVA, Optional.empty())).verdict())
        .isEqualTo(Verdict.PROBLEM);
    Files.writeString(file, "token");
    assertThat(finding("credential", examined(environment, JAVA, Optional.empty())).text())
        .isEqualTo("workload identity of client client");
  }

  @Test
  void anOldJavaStopsAnApply() {
    var old = Runtime.Version.parse("21.0.1");
    assertThat(finding("java", examined(Map.of(), old, Optional.empty())).verdict())
        .isEqualTo(Verdict.PROBLEM);
  }

  @Test
  void aWorldThatIsOpenElsewhereStopsAnApply() {
    var world = directory.resolve("world");
    assertThat(finding("simulator", examined(Map.of(), JAVA, Optional.of(world))).text())
        .contains("will be begun");
    try (var open = EmbeddedWorld.open(world)) {
      assertThat(finding("simulator", examined(Map.of(), JAVA, Optional.of(world))).verdict())
          .as(open.now().toString())
          .isEqualTo(Verdict.PROBLEM);
    }
    assertThat(finding("simulator", examined(Map.of(), JAVA, Optional.of(world))).verdict())
        .isEqualTo(Verdict.OK);
  }

  @Test
  void aCacheThatCannotBeWrittenIsOnlyAWarning() throws IOException {
    var file = Files.writeString(directory.resolve("file"), "");
    var environment = Map.of("XDG_CACHE_HOME", file.toString());
    var finding = finding("cache", examined(environment, JAVA, Optional.empty()));
    assertThat(finding.verdict()).isEqualTo(Verdict.WARNING);
  }

  private List<Finding> examined(
      Map<String, String> environment, Runtime.Version java, Optional<Path> world) {
    return new Doctor(environment, java, "0.1.0").examine(directory, Optional.empty(), world);
  }

  private static Finding finding(String topic, List<Finding> findings) {
    return findings.stream().filter(one -> one.topic().equals(topic)).findFirst().orElseThrow();
  }
}
