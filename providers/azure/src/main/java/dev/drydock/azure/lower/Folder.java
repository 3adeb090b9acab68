package dev.drydock.azure.lower;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.source.Span;
import dev.drydock.spi.object.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/// A file or a directory beside the spec, named by its content.
///
/// @param digest the SHA-256 of the file, or of all names and digests in the directory
/// @param files what is in it, by name
record Folder(String digest, List<Item> files) {
  /// As many files as a directory may have before a spec is no place for it.
  private static final int FILES_MAX = 10_000;

  private static final int BUFFER_BYTES = 1 << 16;

  /// One file.
  ///
  /// @param name relative to the folder, with slashes; the file's own name where it stands alone
  record Item(String name, Path path, long length, String digest) {}

  Folder {
    files = List.copyOf(files);
  }

  /// Whether it is a file, not a directory.
  boolean single() {
    return files.size() == 1 && files.getFirst().digest().equals(digest);
  }

  /// Read a file or a directory.
  ///
  /// @param keep which of a directory's files count, by relative path
  /// @throws Faults when it cannot be read
  static Folder read(Path path, Predicate<Path> keep, Span span) {
    try {
      return Files.isDirectory(path) ? directory(path, keep) : file(path);
    } catch (IOException unreadable) {
      throw faults(path, unreadable, span);
    }
  }

  /// Read a text file.
  ///
  /// @throws Faults when it cannot be read
  static String text(Path path, Span span) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw faults(path, unreadable, span);
    }
  }

  private static Faults faults(Path path, IOException unreadable, Span span) {
    var why = unreadable.getClass().getSimpleName();
    var detail = "The file " + path.getFileName() + " cannot be read: " + why + ".";
    return new Faults(List.of(Diagnostic.at(span, Code.DRY0101, "cannot be read", detail)));
  }

  private static Folder file(Path path) throws IOException {
    var item = item(path, String.valueOf(path.getFileName()));
    return new Folder(item.digest(), List.of(item));
  }

  private static Folder directory(Path path, Predicate<Path> keep) throws IOException {
    var items = new ArrayList<Item>();
    // A mounted ConfigMap shows a directory as a link, which a walk would not enter.
    var root = Files.isSymbolicLink(path) ? path.toRealPath() : path;
    try (var found = Files.walk(root)) {
      var files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> keep.test(root.relativize(file)))
              .sorted()
              .limit(FILES_MAX)
              .toList();
      for (var file : files) {
        items.add(item(file, root.relativize(file).toString().replace('\\', '/')));
      }
    }
    var digest = Digest.sha256();
    for (var item : items) {
      digest.update((item.name() + "\0" + item.digest() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return new Folder(HexFormat.of().formatHex(digest.digest()), items);
  }

  private static Item item(Path file, String name) throws IOException {
    return new Item(name, file, Files.size(file), sha256(file));
  }

  private static String sha256(Path file) throws IOException {
    var digest = Digest.sha256();
    try (var content = Files.newInputStream(file)) {
      var buffer = new byte[BUFFER_BYTES];
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
