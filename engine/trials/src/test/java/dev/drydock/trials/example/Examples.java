package dev.drydock.trials.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the examples are.
final class Examples {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("house.root", "../..")).resolve("examples");

  private Examples() {}

  /// Return every directory of `examples/`, sorted.
  static List<Path> all() {
    try (var paths = Files.list(DIRECTORY)) {
      return paths.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path of(String name) {
    return DIRECTORY.resolve(name);
  }
}
