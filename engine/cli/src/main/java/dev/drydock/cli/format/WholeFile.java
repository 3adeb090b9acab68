package dev.drydock.cli.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Writes a file so that nobody ever sees half of it: beside it first, then in its place.
final class WholeFile {
  private WholeFile() {}

  /// Replace a file's text; its permissions stay. What a link leads to is replaced, not the link.
  static void replace(Path file, String text) throws IOException {
    var real = file.toRealPath();
    write(real, real, text);
  }

  /// Write a new file with the permissions of another one.
  static void create(Path file, String text, Path like) throws IOException {
    write(file, like, text);
  }

  private static void write(Path file, Path like, String text) throws IOException {
    var beside =
        Files.createTempFile(file.toAbsolutePath().resolveSibling("."), ".drydock-fmt", ".tmp");
    try {
      Files.writeString(beside, text, StandardCharsets.UTF_8);
      var view = Files.getFileAttributeView(like, PosixFileAttributeView.class);
      if (view != null) {
        Files.setPosixFilePermissions(beside, view.readAttributes().permissions());
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
