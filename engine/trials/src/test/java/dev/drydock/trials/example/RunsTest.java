package dev.drydock.trials.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What differs from one start of the virtual machine to the next, the order of `Set.of` above all,
/// shows only between processes.
final class RunsTest {
  @Test
  void twoProcessesPrintTheSamePlan(@TempDir Path one, @TempDir Path other)
      throws IOException, InterruptedException {
    var first = plan(one);
    assertThat(first).contains("resource_changes");
    assertThat(plan(other)).isEqualTo(first);
  }

  private static String plan(Path world) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.drydock.cli.Main",
                    "plan",
                    Examples.of("quickstart").toString(),
                    "--simulator=" + world,
                    "--json"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = process.getInputStream()) {
      var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(text).isZero();
      return text;
    }
  }
}
