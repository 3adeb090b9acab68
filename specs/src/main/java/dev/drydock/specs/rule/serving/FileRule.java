package dev.drydock.specs.rule.serving;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Files that a spec names exist, inside the spec's directory; links do not lead out of it.
public final class FileRule implements Rule {
  private static final List<String> VERSION_PATHS =
      List.of("code.source_dir", "environment.build.dockerfile", "environment.build.conda_file");

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var model : drafts.of(Kind.MODEL)) {
      file(drafts.directory(), model, "path", report);
    }
    for (var version : drafts.of(Kind.VERSION)) {
      if (version.has("code.entry_script") || version.has("environment.build")) {
        VERSION_PATHS.forEach(path -> file(drafts.directory(), version, path, report));
        script(drafts.directory(), version, report);
      }
    }
  }

  private static void file(Path directory, Draft draft, String path, Consumer<Diagnostic> report) {
    var name = draft.text(path).orElse("");
    if (name.isEmpty()) {
      return;
    }
    try {
      var file = directory.resolve(name).normalize();
      if (Path.of(name).isAbsolute() || Path.of(name).normalize().startsWith("..")) {
        outside(draft, path, report);
      } else if (!Files.exists(file)) {
        missing(draft, path, name, report);
      } else if (!file.toRealPath().startsWith(directory.toRealPath())) {
        outside(draft, path, report);
      }
    } catch (IOException | InvalidPathException _) {
      missing(draft, path, name, report);
    }
  }

  /// The script is read from the directory that is uploaded.
  private static void script(Path directory, Draft version, Consumer<Diagnostic> report) {
    var script = version.text("code.entry_script").orElse("");
    var source = version.text("code.source_dir").orElse("");
    try {
      var folder = directory.resolve(source).normalize();
      var file = folder.resolve(script).normalize();
      var inside = !Path.of(script).isAbsolute() && file.startsWith(folder);
      if (!script.isEmpty() && inside && Files.isDirectory(folder) && !Files.isRegularFile(file)) {
        report.accept(
            Diagnostic.at(
                version.span("code.entry_script"),
                Code.DRY0325,
                "is not in " + (source.equals(".") ? "the spec's directory" : source),
                "The script's path is read from source_dir, which is uploaded whole. Write the"
                    + " path from there, or choose the source_dir that holds it."));
      }
    } catch (InvalidPathException _) {
      // What is no path was reported as leading out of its directory.
    }
  }

  private static void missing(Draft draft, String path, String name, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
            draft.span(path),
            Code.DRY0325,
            "\"" + name + "\" is not there",
            "A path is read from the directory of the spec."));
  }

  private static void outside(Draft draft, String path, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
            draft.span(path),
            Code.DRY0326,
            "leads out of the spec's directory",
            "Everything that a spec uploads stands beside it or below, links included, so that the"
                + " directory alone says what is served. Move or copy the file."));
  }
}
