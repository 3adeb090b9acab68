package dev.drydock.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.ClusterAccess.Access;
import dev.drydock.spi.object.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigFilesTest {
  @TempDir private Path directory = Path.of(".");

  @Test
  void aTokenIsTakenFromTheFileThatTheKubeconfigNames() throws IOException {
    var token = Files.writeString(directory.resolve("token"), "abc.def\n");
    var config =
        Files.writeString(
            directory.resolve("config"),
            """
            users:
              - name: job
                user:
                  tokenFile: %s
            current-context: other
            """
                .formatted(token));
    var files = new KubeconfigFiles(directory, Map.of("KUBECONFIG", config.toString()));

    var access = files.access(new ObjectId.Context("", "lab"));

    assertThat(((Access.Granted) access).kubeconfig())
        .contains("      token: abc.def\n")
        .doesNotContain("tokenFile")
        .endsWith("current-context: lab\n");
  }

  @Test
  void aPodOfASimulatedWorldHasARootOfItsOwn() throws IOException {
    Files.writeString(directory.resolve("token"), "t0ken\n");
    Files.writeString(
        directory.resolve("config"), "tokenFile: /token\ncertificate-authority: \"/ca.crt\"\n");
    var files = new KubeconfigFiles(directory, Map.of(), directory);

    var access = files.access(new ObjectId.Context("config", ""));

    assertThat(((Access.Granted) access).kubeconfig())
        .isEqualTo("token: t0ken\ncertificate-authority: \"" + directory + "/ca.crt\"\n");
  }

  @Test
  void aTokenThatCannotBeReadIsAKubeconfigThatCannotBeRead() throws IOException {
    Files.writeString(directory.resolve("config"), "tokenFile: /nowhere/token\n");
    var files = new KubeconfigFiles(directory, Map.of());

    assertThat(files.access(new ObjectId.Context("config", ""))).isInstanceOf(Access.Refused.class);
  }
}
