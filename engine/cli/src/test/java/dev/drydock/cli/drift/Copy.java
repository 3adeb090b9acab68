package dev.drydock.cli.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A spec with its world beside it, copied: what was applied once serves many tests.
final class Copy {
  private Copy() {}

  static void of(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
