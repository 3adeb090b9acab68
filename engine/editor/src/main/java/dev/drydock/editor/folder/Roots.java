package dev.drydock.editor.folder;

import dev.drydock.specs.read.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/// Finds the spec that a directory belongs to. A module stands below the spec that calls it, so the
/// way leads upwards.
public final class Roots {
  private static final int STEPS_MAX = 8;

  private Roots() {}

  /// Return the outermost directory whose spec calls this one, directly or through others; the
  /// directory itself where none does.
  public static Path of(Path directory, Function<Path, Folder> folders) {
    var root = directory;
    var at = directory.getParent();
    for (int steps = 0; at != null && steps < STEPS_MAX; steps++) {
      if (holdsSpec(at) && calls(folders.apply(at), directory)) {
        root = at;
      }
      at = at.getParent();
    }
    return root;
  }

  private static boolean calls(Folder folder, Path directory) {
    var name = folder.directory().relativize(directory).toString().replace('\\', '/');
    return folder.document().modules().bodies().containsKey(name);
  }

  private static boolean holdsSpec(Path directory) {
    try (var files = Files.newDirectoryStream(directory, SpecReader::isSpec)) {
      return files.iterator().hasNext();
    } catch (IOException | SecurityException unreadable) {
      return false;
    }
  }
}
