package dev.drydock.specs.read;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Read a spec: a file, or the spec files that lie directly in a directory, sorted by name; and the
/// modules that they call.
public final class SpecReader {
  private static final List<String> HCL = List.of(".drydock.hcl");
  private static final List<String> YAML = List.of(".drydock.yaml", ".drydock.yml");

  private final Path typed;
  private final Overlay overlay;
  private final List<Source> sources = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private final List<Diagnostic> faults = new ArrayList<>();

  private SpecReader(Path typed, Overlay overlay) {
    this.typed = typed;
    this.overlay = overlay;
  }

  /// Read what `fileOrDirectory` names. Spans carry file names as the user would type them from
  /// where they stand: `examples/quickstart/fraud.drydock.hcl`.
  public static Document read(Path fileOrDirectory) {
    return read(fileOrDirectory, Overlay.NONE);
  }

  /// Read what `fileOrDirectory` names, as it looks in an editor.
  public static Document read(Path fileOrDirectory, Overlay overlay) {
    return new SpecReader(fileOrDirectory, overlay).read();
  }

  /// Read a file of variable values, HCL or YAML: a body of attributes.
  public static Document values(Path file) {
    var reader = new SpecReader(file, Overlay.NONE);
    reader.valueFile();
    return new Document(parent(file), reader.sources, reader.bodies, reader.faults);
  }

  private void valueFile() {
    if (endsIn(typed, List.of(".hcl", ".yaml", ".yml"))) {
      text(typed).ifPresent(text -> body(typed, text));
    } else {
      faults.add(
          Diagnostic.of(
              Code.DRY0908,
              typed + " ends neither in .hcl nor in .yaml, so it is not read as values."));
    }
  }

  private Document read() {
    boolean directory = Files.isDirectory(typed);
    if (directory) {
      files().forEach(this::file);
    } else if (Files.exists(typed, LinkOption.NOFOLLOW_LINKS) || overlay.text(typed).isPresent()) {
      file(typed);
    } else {
      faults.add(
          Diagnostic.of(
              Code.DRY0101,
              "There is nothing at " + typed + ". Give a spec file, or a directory with some."));
    }
    var root = directory ? typed : parent(typed);
    var modules = new ModuleReader(new ModuleSource(root, faults::add), this::module, faults::add);
    return new Document(root, sources, bodies, modules.below(bodies), faults);
  }

  /// Read the files of a module.
  ///
  /// @param below its directory, relative to the spec's
  private List<Body> module(String below) {
    var directory = Files.isDirectory(typed) ? typed : parent(typed);
    var inner = new SpecReader(directory.resolve(below), overlay);
    inner.files().forEach(inner::file);
    sources.addAll(inner.sources);
    faults.addAll(inner.faults);
    return inner.bodies;
  }

  private List<Path> files() {
    try (var listed = Files.list(typed)) {
      var files =
          Stream.concat(listed, overlay.names(typed).stream().map(typed::resolve))
              .distinct()
              .filter(file -> isSpec(file) && !Files.isDirectory(file))
              .sorted((one, other) -> name(one).compareTo(name(other)))
              .toList();
      if (files.isEmpty()) {
        faults.add(
            Diagnostic.of(
                Code.DRY0102,
                "The directory "
                    + typed
                    + " holds no file that ends in .drydock.hcl, .drydock.yaml or .drydock.yml."));
      }
      return files;
    } catch (IOException unreadable) {
      faults.add(Diagnostic.of(Code.DRY0101, "The directory " + typed + " cannot be listed."));
      return List.of();
    }
  }

  /// Whether a file's name is that of a spec.
  public static boolean isSpec(Path file) {
    return endsIn(file, HCL) || endsIn(file, YAML);
  }

  private static boolean endsIn(Path file, List<String> suffixes) {
    return suffixes.stream().anyMatch(name(file)::endsWith);
  }

  private void file(Path file) {
    if (!isSpec(file)) {
      faults.add(
          Diagnostic.of(
              Code.DRY0102,
              file
                  + " is no spec file: its name ends neither in .drydock.hcl nor in"
                  + " .drydock.yaml."));
      return;
    }
    if (TextFile.leadsOut(file)) {
      faults.add(
          Diagnostic.of(
              Code.DRY0105,
              file
                  + " is a link to a place outside of its directory, and is not followed. Copy the"
                  + " file, or name its real path."));
      return;
    }
    text(file).ifPresent(text -> body(file, text));
  }

  private Optional<String> text(Path file) {
    var text = overlay.text(file).or(() -> TextFile.read(file, faults::add));
    text.ifPresent(one -> sources.add(new Source(shown(file), one)));
    return text;
  }

  private void body(Path file, String text) {
    var source = new Source(shown(file), text);
    bodies.add(
        endsIn(file, List.of(".yaml", ".yml"))
            ? YamlReader.file(source, faults::add)
            : HclReader.file(source, faults::add));
  }

  private static String shown(Path file) {
    return file.normalize().toString().replace('\\', '/');
  }

  private static Path parent(Path file) {
    var parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static String name(Path file) {
    var name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
