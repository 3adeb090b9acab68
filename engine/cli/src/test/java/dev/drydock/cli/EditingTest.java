package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is printed for editors and shells.
class EditingTest {
  @TempDir Path directory;

  @Test
  void printsAJsonSchemaAndNothingElse() throws IOException {
    var ran = Ran.of("schema");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(new ObjectMapper().readTree(ran.out()).at("/properties/cluster/$ref").asText())
        .isEqualTo("#/definitions/cluster");
  }

  @Test
  void bashCompletesCommandsAndFlags() throws Exception {
    assertThat(completed("COMP_WORDS=(drydock pl); COMP_CWORD=1")).contains("plan");
    assertThat(completed("COMP_WORDS=(drydock plan --det); COMP_CWORD=2"))
        .contains("--detailed-exitcode");
    assertThat(completed("COMP_WORDS=(drydock sim st); COMP_CWORD=2")).contains("status");
  }

  @Test
  void theScriptForZshLoadsItsEmulationFirst() {
    assertThat(Ran.of("completion", "zsh").out())
        .startsWith("autoload -Uz compinit bashcompinit\n")
        .endsWith(Ran.of("completion").out());
  }

  private String completed(String words) throws IOException, InterruptedException {
    var script = directory.resolve("completion.bash");
    var out = directory.resolve("out");
    Files.writeString(
        script,
        Ran.of("completion", "bash").out()
            + "\n"
            + words
            + "; _complete_drydock; printf '%s\\n' \"${COMPREPLY[@]}\"\n");
    var shell =
        new ProcessBuilder("bash", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(shell.waitFor()).isZero();
    return Files.readString(out);
  }
}
