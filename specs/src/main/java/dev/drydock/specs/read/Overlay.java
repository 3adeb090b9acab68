package dev.drydock.specs.read;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Texts that stand in for files: what an editor holds and has not saved, so that a spec is read as
/// it looks on the screen.
///
/// @param texts by absolute path
public record Overlay(SortedMap<Path, String> texts) {
  /// Read what the disk holds.
  public static final Overlay NONE = new Overlay(new TreeMap<>());

  public Overlay {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  public static Overlay of(Map<Path, String> texts) {
    var absolute = new TreeMap<Path, String>();
    texts.forEach((file, text) -> absolute.put(key(file), text));
    return new Overlay(absolute);
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /// Return what stands in for a file.
  Optional<String> text(Path file) {
    return texts.isEmpty() ? Optional.empty() : Optional.ofNullable(texts.get(key(file)));
  }

  /// Return the names of the files directly in a directory that something stands in for.
  List<String> names(Path directory) {
    var parent = key(directory);
    return texts.keySet().stream()
        .filter(file -> parent.equals(file.getParent()))
        .map(file -> String.valueOf(file.getFileName()))
        .toList();
  }
}
