package dev.drydock.editor.text;

import dev.drydock.specs.read.Overlay;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All open files at one moment.
///
/// @param open by path
public record Desk(SortedMap<Path, Buffer> open, Encoding encoding) {
  public Desk {
    open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
  }

  public static Desk empty(Encoding encoding) {
    return new Desk(new TreeMap<>(), encoding);
  }

  /// Return the path of a file's URI; nothing for what is no file, an unsaved new text for
  /// instance.
  public static Optional<Path> path(String uri) {
    try {
      var parsed = URI.create(uri);
      return "file".equals(parsed.getScheme())
          ? Optional.of(Path.of(parsed).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException unusable) {
      return Optional.empty();
    }
  }

  /// Return the URI of a path: the editor's own where the file is open.
  public String uri(Path path) {
    var buffer = open.get(path);
    return buffer == null ? path.toUri().toString() : buffer.uri();
  }

  public Optional<Buffer> buffer(Path path) {
    return Optional.ofNullable(open.get(path));
  }

  /// Put a file on the desk, or a new state of it.
  public Desk with(Path path, Buffer buffer) {
    var more = new TreeMap<>(open);
    more.put(path, buffer);
    return new Desk(more, encoding);
  }

  public Desk without(Path path) {
    var less = new TreeMap<>(open);
    less.remove(path);
    return new Desk(less, encoding);
  }

  /// Return the texts that stand in for files.
  public Overlay overlay() {
    var texts = new TreeMap<Path, String>();
    open.forEach((path, buffer) -> texts.put(path, buffer.text()));
    return new Overlay(texts);
  }
}
