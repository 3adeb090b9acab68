package dev.drydock.trials.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.Checked;
import dev.drydock.app.input.Inputs;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.testkit.DrydockExtension;
import dev.drydock.testkit.Yard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What the README of the accelerators says Drydock says, Drydock says.
@ExtendWith(DrydockExtension.class)
final class AcceleratorsTest {
  private static final Path EXAMPLE = Examples.of("accelerators");
  private static final Pattern BLOCK = Pattern.compile("```(hcl|text)\n(.*?)\n```", Pattern.DOTALL);

  /// Names of pods are drawn.
  private static final String POD = "vision-tensor-[a-z0-9]+-[a-z0-9]+";

  @Test
  void aVersionThatNoNodeCanHoldIsRefusedInTheWordsOfTheReadme(@TempDir Path directory)
      throws IOException {
    copy(directory);
    Files.writeString(directory.resolve("double.drydock.hcl"), blocks("hcl").getFirst() + "\n");

    var checked = Checked.of(directory, Inputs.NONE);

    assertThat(checked.spec()).isEmpty();
    var said = DiagnosticText.plain(checked.sources()).render(checked.diagnostics());
    assertThat(said.replace(directory.toString(), "examples/accelerators").strip())
        .isEqualTo(blocks("text").getFirst());
  }

  @Test
  void oneReplicaTooManyFailsInTheSchedulersWords(@TempDir Path directory, Yard yard)
      throws IOException {
    copy(directory);
    var file = directory.resolve("vision.drydock.hcl");
    var one = "  default  = true\n  replicas = 1\n";
    assertThat(Files.readString(file)).contains(one);
    Files.writeString(file, Files.readString(file).replace(one, one.replace("1", "2")));

    var report = yard.apply(yard.spec(directory));

    assertThat(yard.plan(yard.spec(directory)).isEmpty()).as("still to be done").isFalse();
    var said = DiagnosticText.plain(List.of()).render(report.diagnostics()).strip();
    assertThat(said.replaceAll(POD, "POD")).isEqualTo(blocks("text").get(1).replaceAll(POD, "POD"));
  }

  private static void copy(Path directory) throws IOException {
    var spec = "vision.drydock.hcl";
    Files.copy(EXAMPLE.resolve(spec), directory.resolve(spec));
  }

  private static List<String> blocks(String language) throws IOException {
    var blocks = new ArrayList<String>();
    var matcher = BLOCK.matcher(Files.readString(EXAMPLE.resolve("README.md")));
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }
}
