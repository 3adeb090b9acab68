package dev.drydock.trials.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
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
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(root, new Collect(ending, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  /// Return the names at the top level, sorted.
  List<String> top() {
    try (var paths = Files.list(root)) {
      return paths
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> !LEFT_BY_RUNS.contains(name))
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

  /// Hold what a page draws of the code against the code; `-Dgolden.update=true` draws it anew.
  void assertDrawn(String name, String drawn) {
    var page = at("site/architecture.md");
    var text = text(page);
    var begin = "<!-- drawn from the code: " + name + " -->\n";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- end -->", from);
    if (Boolean.getBoolean("golden.update")) {
      write(page, text.substring(0, from) + drawn + text.substring(to));
    }
    assertThat(text(page)).contains(begin + drawn + "<!-- end -->");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Gathers files, and never looks into what builds and runs leave.
  private static final class Collect extends SimpleFileVisitor<Path> {
    private final String ending;
    private final List<Path> found;

    private Collect(String ending, List<Path> found) {
      this.ending = ending;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      var name = String.valueOf(directory.getFileName());
      return LEFT_BY_RUNS.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(ending)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
