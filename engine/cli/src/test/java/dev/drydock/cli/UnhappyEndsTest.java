package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.EmbeddedWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What ends badly at the edges of the command line, each told by its code.
class UnhappyEndsTest {
  @TempDir private Path directory = Path.of(".");

  private Path spec(String more) throws IOException {
    var text = "drydock {\n  stack = \"fraud\"\n}\n" + more;
    return Files.writeString(directory.resolve("fraud.drydock.hcl"), text);
  }

  private Path file(String name) throws IOException {
    return Files.writeString(directory.resolve(name), "a = 1\n");
  }

  private static void says(String code, String... args) {
    var ran = Ran.of(args);

    assertThat(ran.err()).contains("Error[" + code + "]");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void aListHasNoRawForm() throws IOException {
    var path = spec("output \"all\" {\n  value = [1]\n}\n").toString();

    says("DRY0907", "output", path, "all", "--raw", "--simulator");
  }

  @Test
  void aFileOfValuesIsNamedAsOne() throws IOException {
    says("DRY0908", "validate", spec("").toString(), "--var-file", file("a.txt").toString());
  }

  @Test
  void aWorldLiesInADirectoryThatCanBeWritten() throws IOException {
    var inside = file("a.txt").resolve("world");

    says("DRY0903", "plan", spec("").toString(), "--simulator=" + inside);
  }

  @Test
  void timePassesOnlyInAWorldThatIsThere() {
    says("DRY0920", "sim", "advance", "1h", "--dir", directory.resolve("none").toString());
  }

  @Test
  void aWorldIsNotServedBeforeItsTimeHasCome() {
    var world = directory.resolve("world");
    try (var platform = EmbeddedWorld.open(world)) {
      platform.advanceTo(Instant.parse("2999-01-01T00:00:00Z"));
    }

    says("DRY0913", "sim", "up", "--dir", world.toString());
  }

  /// Not even root can write a name that is too long; with `.yaml` this one is.
  @Test
  void aFileThatCannotBeWrittenStaysAsItIs() throws IOException {
    var long255 = directory.resolve("x".repeat(243) + ".drydock.hcl");
    Files.writeString(long255, "drydock {\n  stack = \"fraud\"\n}\n");

    says("DRY0939", "fmt", "--to", "yaml", directory.toString());
    assertThat(long255).exists();
  }

  @Test
  void anApplyGoesOnWithoutAJournal() throws IOException {
    var group =
        """
        azure {
          subscription   = "00000000-0000-0000-0000-000000000000"
          resource_group = "fraud"
          location       = "westeurope"
        }
        """;
    var path = spec(group).toString();
    file(".drydock");

    var ran = Ran.of("apply", path, "--simulator=" + directory.resolve("world"), "--auto-approve");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("Warning[DRY0520]");
  }
}
