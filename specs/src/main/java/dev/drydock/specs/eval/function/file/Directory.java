package dev.drydock.specs.eval.function.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the expressions of one module find files: paths resolve against the directory of the file
/// that names them, and never lead out of the spec's own directory.
///
/// @param root the spec's directory; absent where nothing may be read
/// @param base the module's directory, in or below it
public record Directory(Optional<Path> root, Path base) {
  private static final long BYTES_MAX = 64L * 1024 * 1024;
  private static final int ENTRIES_MAX = 100_000;
  private static final int DEPTH_MAX = 200;

  /// No directory: every path is refused.
  public static final Directory NONE = new Directory(Optional.empty(), Path.of(""));

  /// Let the expressions of a spec read in its directory.
  public static Directory of(Path root) {
    return new Directory(Optional.of(root), root);
  }

  /// Let the expressions of a module read.
  ///
  /// @param directory the module's, relative to the spec's; empty for the spec itself
  public Directory module(String directory) {
    return new Directory(root, root.map(top -> top.resolve(directory)).orElse(base));
  }

  /// What came of looking for a file.
  sealed interface Found {
    /// @param path the file's real place
    record There(Path path) implements Found {}

    record Missing() implements Found {}

    /// @param why a sentence
    record Refused(String why) implements Found {}
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /// Return the absolute form of a path, whether something lies there or not.
  Optional<Path> absolute(String path) {
    try {
      return Optional.of(absolute(base.resolve(path)));
    } catch (InvalidPathException never) {
      return Optional.empty();
    }
  }

  Found find(String path) {
    if (root.isEmpty()) {
      return new Found.Refused("No files can be read here.");
    }
    var place = absolute(path);
    if (place.isEmpty()) {
      return new Found.Refused("This is no path.");
    }
    return inside(place.get(), root.get());
  }

  private static Found inside(Path place, Path root) {
    if (!place.startsWith(absolute(root))) {
      return new Found.Refused(
          "The path leaves the spec's directory. Copy the file into it; files elsewhere are never"
              + " read.");
    }
    try {
      var real = place.toRealPath();
      return real.startsWith(root.toRealPath())
          ? new Found.There(real)
          : new Found.Refused(
              "A link leads out of the spec's directory, and is not followed. Copy the file.");
    } catch (IOException nothing) {
      return new Found.Missing();
    }
  }

  /// Return the bytes of a file that was found, if it is one and not too large.
  static Optional<byte[]> bytes(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= BYTES_MAX
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /// Return the files below a directory as paths relative to it, between slashes; links to
  /// directories are not followed. Nothing where there are too many.
  static Optional<List<String>> below(Path directory) {
    var files = new ArrayList<String>();
    try (var walked = Files.walk(directory, DEPTH_MAX)) {
      for (var each : (Iterable<Path>) walked.limit(ENTRIES_MAX + 1L)::iterator) {
        if (files.size() == ENTRIES_MAX) {
          return Optional.empty();
        }
        if (Files.isRegularFile(each)) {
          files.add(directory.relativize(each).toString().replace('\\', '/'));
        }
      }
      return Optional.of(files);
    } catch (IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }
}
