package dev.drydock.cli.format;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Finds the files to format: specs, values of variables, and tests.
final class SpecFiles {
  private static final Pattern NAME =
      Pattern.compile(".*\\.drydock(vars|test)?\\.(hcl|yaml|yml)", Pattern.DOTALL);
  private static final Pattern FORM = Pattern.compile(".*\\.(hcl|yaml|yml)", Pattern.DOTALL);

  private final FormatRequest request;
  private final Consumer<Diagnostic> faults;

  SpecFiles(FormatRequest request, Consumer<Diagnostic> faults) {
    this.request = request;
    this.faults = faults;
  }

  /// Return the files, sorted by name. A file that the user names may have any name that says its
  /// form.
  List<Path> all() {
    var path = request.path();
    if (Files.isDirectory(path)) {
      var found = in(path);
      if (found.isEmpty()) {
        faults.accept(Diagnostic.of(Code.DRY0102, "No file in " + path + " is one of Drydock's."));
      }
      return found;
    }
    if (!FORM.matcher(path.toString()).matches()) {
      faults.accept(
          Diagnostic.of(
              Code.DRY0102,
              path + " ends neither in .hcl nor in .yaml, so its form is not known."));
      return List.of();
    }
    return List.of(path);
  }

  private List<Path> in(Path directory) {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(directory, new Visitor(directory, found));
    } catch (IOException unreadable) {
      faults.accept(Diagnostic.of(Code.DRY0101, directory + " cannot be listed."));
    }
    return found.stream().sorted().toList();
  }

  /// Visits directories, but none that a link leads to, and none that is hidden.
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> found;

    private Visitor(Path top, List<Path> found) {
      this.top = top;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean meant = request.recursive() && !name(directory).startsWith(".");
      return directory.equals(top) || meant
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (NAME.matcher(name(file)).matches() && !Files.isDirectory(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      faults.accept(
          Diagnostic.of(
              Code.DRY0101, file + " cannot be read. Look at its owner and permissions."));
      return FileVisitResult.CONTINUE;
    }
  }

  private static String name(Path file) {
    var name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
