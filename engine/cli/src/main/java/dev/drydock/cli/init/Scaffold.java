package dev.drydock.cli.init;

import dev.drydock.specs.read.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The files of a new spec.
///
/// @param name the stack's
record Scaffold(Wish wish, String name) {
  private static final String MODEL = "example.onnx";
  private static final String WORLD = ".drydock/";

  /// Return the specs that stand where the new one is to be.
  static List<Path> specs(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files.filter(SpecReader::isSpec).sorted().toList();
    }
  }

  /// Write the files; return those that were not there before. The spec is written last: while it
  /// is missing, the command can be given again.
  List<Path> write() throws IOException {
    var written = new ArrayList<Path>();
    Files.createDirectories(wish.directory());
    if (wish.runtime().uploads()) {
      model(written);
    }
    ignored(written);
    var spec = wish.directory().resolve(name + wish.form().suffix());
    var text = new String(resource(wish.template()), StandardCharsets.UTF_8);
    Files.writeString(spec, text.replace("${NAME}", name), StandardOpenOption.CREATE_NEW);
    written.addFirst(spec);
    return written;
  }

  private void model(List<Path> written) throws IOException {
    var model = wish.directory().resolve("model").resolve(MODEL);
    if (!Files.exists(model)) {
      Files.createDirectories(Objects.requireNonNull(model.getParent()));
      Files.write(model, resource(MODEL), StandardOpenOption.CREATE_NEW);
      written.add(model);
    }
  }

  /// Keep the simulated world out of version control.
  private void ignored(List<Path> written) throws IOException {
    var file = wish.directory().resolve(".gitignore");
    var before = Files.exists(file) ? Files.readString(file) : "";
    if (before.lines().map(String::strip).noneMatch(Scaffold::namesTheWorld)) {
      var gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
      Files.writeString(file, before + gap + WORLD + "\n");
      written.add(file);
    }
  }

  private static boolean namesTheWorld(String line) {
    return line.equals(WORLD) || line.equals(".drydock") || line.equals("/" + WORLD);
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = Scaffold.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not packaged. This is a bug in Drydock.");
      }
      return in.readAllBytes();
    }
  }
}
