package dev.drydock.trials.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The repository on disk, without what builds and runs leave in it.
record House(Path root) {
  private static final Set<String> LEFT_BY_RUNS =
      Set.of("target", ".git", ".drydock", ".idea", ".vscode", "node_modules");

  /// Return the repository that Maven builds.
  static House here() {
    return new House(Path.of(System.getProperty("house.root", "../..")).toAbsolutePath());
  }

  /// Return the files whose name ends so, sorted by path.
  List<Path> files(String ending) {
    try (var paths = Files.walk(root)) {
      return paths
          .filter(path -> !leftByRuns(path))
          .filter(path -> path.toString().endsWith(ending))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Return the names at the top level, sorted.
  List<String> top() {
    try (var paths = Files.list(root)) {
      return paths
          .filter(path -> !leftByRuns(path))
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path at(String path) {
    return root.resolve(path);
  }

  /// Return the form that a failure names a file by.
  String name(Path file) {
    return root.relativize(file).toString();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean leftByRuns(Path path) {
    for (var name : root.relativize(path)) {
      if (LEFT_BY_RUNS.contains(name.toString())) {
        return true;
      }
    }
    return false;
  }
}
