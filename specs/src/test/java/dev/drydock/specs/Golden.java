package dev.drydock.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/// Golden cases: a directory each, which holds what a case is given and `expected.*`, what comes of
/// it. They are read from the source tree; `-Dgolden.update=true` writes what is expected anew, and
/// the diff is read by a person.
public final class Golden {
  private static final Path FAMILIES =
      Path.of(System.getProperty("house.root", ".."), "specs/src/test/resources/golden");

  private Golden() {}

  /// Return the directories of a family's cases, sorted by name.
  public static List<Path> cases(String family) {
    try (var found = Files.list(FAMILIES.resolve(family))) {
      return found.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Offer one test for each case of a family, named as its directory is.
  public static Stream<DynamicTest> tests(String family, ThrowingConsumer<Path> play) {
    return cases(family).stream()
        .map(directory ->
            DynamicTest.dynamicTest(
                directory.getFileName().toString(),
                directory.toUri(),
                () -> play.accept(directory)));
  }

  /// Compare what a case made with its file of a name.
  public static void check(Path directory, String name, String actual) {
    var file = directory.resolve(name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(file, actual);
      }
      assertThat(file).as("-Dgolden.update=true writes what is missing").isRegularFile();
      assertThat(actual)
          .as("%s: -Dgolden.update=true writes what changed on purpose", file)
          .isEqualTo(text(directory, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Return the text of a case's file, byte for byte.
  public static String text(Path directory, String name) {
    try {
      return new String(Files.readAllBytes(directory.resolve(name)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
