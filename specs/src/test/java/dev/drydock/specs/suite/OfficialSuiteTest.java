package dev.drydock.specs.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Play HashiCorp's suite for HCL2, where a copy of it is at hand: it is licensed otherwise than we
/// are and so not part of ours. `HCL_SPECSUITE` names its directory `tests` (in `hashicorp/hcl`:
/// `specsuite/tests`).
class OfficialSuiteTest {
  private static final int LEAST = 15;

  @TestFactory
  Stream<DynamicTest> everyTestOfTheOfficialSuitePasses() throws IOException {
    var named =
        Optional.ofNullable(System.getProperty("hcl.specsuite"))
            .or(() -> Optional.ofNullable(System.getenv("HCL_SPECSUITE")));
    Assumptions.assumeTrue(
        named.isPresent(), "HCL_SPECSUITE names no directory, so the official suite is not played");
    var directory = Path.of(named.orElseThrow());
    var tests = tests(directory);
    if (tests.size() < LEAST) {
      throw new IllegalStateException(directory + " holds only " + tests.size() + " tests.");
    }
    return tests.stream()
        .map(file ->
            DynamicTest.dynamicTest(
                directory.relativize(file).toString(), () -> SuiteCase.play(file)));
  }

  private static List<Path> tests(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".t")).sorted().toList();
    }
  }
}
