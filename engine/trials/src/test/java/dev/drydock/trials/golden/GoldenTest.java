package dev.drydock.trials.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GoldenTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("house.root", "../.."), "engine/trials/src/test/resources/golden");
  private static final String BASE = "base";

  @TempDir private static Path served = Path.of(".");

  static List<String> names() throws IOException {
    try (var paths = Files.list(GOLDEN)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.equals(BASE))
          .sorted()
          .toList();
    }
  }

  /// Apply the base once; every play that begins with it gets a copy.
  @BeforeAll
  static void serve() throws IOException {
    new Bench(GOLDEN.resolve(BASE), served).apply("");
  }

  @ParameterizedTest
  @MethodSource("names")
  void showsWhatTheGoldenFilesSay(String name, @TempDir Path directory) throws IOException {
    var play = new Play(GOLDEN.resolve(BASE), served, directory);
    play.run(Files.readAllLines(GOLDEN.resolve(name).resolve("steps.txt")));
    compare(GOLDEN.resolve(name).resolve("output.golden.txt"), play.output());
    if (!play.json().isEmpty()) {
      compare(GOLDEN.resolve(name).resolve("plan.golden.json"), play.json());
    }
  }

  private static void compare(Path golden, String text) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertThat(text)
        .as("what changed on purpose is written by -Dgolden.update=true")
        .isEqualTo(Files.readString(golden));
  }
}
