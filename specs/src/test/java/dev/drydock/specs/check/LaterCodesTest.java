package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Codes of the plan and all that follows it are shown by tests of the engine: each is named by
/// one.
class LaterCodesTest {
  private static final Path HOUSE = Path.of(System.getProperty("house.root", ".."));

  /// Made by what no test here has: a service that denies keys, an endpoint that nothing serves.
  private static final Set<Code> BY_HAND = EnumSet.of(Code.DRY0605, Code.DRY0606);

  @Test
  void aTestNamesEveryCodeOfALaterStage() throws IOException {
    var tests = new StringBuilder();
    for (var house : List.of("engine", "providers", "simulator")) {
      try (var files = Files.walk(HOUSE.resolve(house))) {
        for (var file : files.filter(LaterCodesTest::isOfATest).toList()) {
          tests.append(Files.readString(file));
        }
      }
    }
    var told = tests.toString();

    var untold =
        Arrays.stream(Code.values())
            .filter(code -> code.name().compareTo("DRY0400") > 0 && !BY_HAND.contains(code))
            .filter(code -> !told.contains(code.name()));
    assertThat(untold).as("without a test that triggers it").isEmpty();
  }

  private static boolean isOfATest(Path file) {
    var name = file.toString().replace('\\', '/');
    return name.contains("/src/test/") && (name.endsWith(".java") || name.endsWith(".txt"));
  }
}
