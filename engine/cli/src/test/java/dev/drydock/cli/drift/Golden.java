package dev.drydock.cli.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that are kept beside the tests; `-Dgolden.update=true` writes them anew.
final class Golden {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("house.root", "../.."))
          .resolve("engine/cli/src/test/resources/dev/drydock/cli/drift");

  private Golden() {}

  static void holds(String name, String text) {
    try {
      var file = DIRECTORY.resolve(name);
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(file, text);
      }
      assertThat(text)
          .as("what changed on purpose is written by -Dgolden.update=true")
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
