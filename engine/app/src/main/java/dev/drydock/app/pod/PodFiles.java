package dev.drydock.app.pod;

import dev.drydock.sim.wire.work.Mounted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The files of a pod, in a directory that stands for its root until this is closed.
public final class PodFiles implements AutoCloseable {
  private final Path root;
  private final List<String> mounts;

  private PodFiles(Path root, List<String> mounts) {
    this.root = root;
    this.mounts = mounts;
  }

  /// Write the files of a pod.
  public static PodFiles of(List<Mounted> mounted) {
    try {
      var root = Files.createTempDirectory("pod").toRealPath();
      for (var mount : mounted) {
        Files.createDirectories(root.resolve(mount.path().replaceFirst("^/+", "")).getParent());
        for (var file : mount.files().entrySet()) {
          write(root, mount.path() + "/" + file.getKey(), file.getValue());
        }
      }
      return new PodFiles(root, mounted.stream().map(Mounted::path).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path root, String path, byte[] bytes) throws IOException {
    var file = root.resolve(path.replaceFirst("^/+", "")).normalize();
    if (file.startsWith(root) && !file.equals(root)) {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    }
  }

  /// Return where a path of the pod is.
  public Path at(String path) {
    return root.resolve(path.replaceFirst("^/+", ""));
  }

  /// Return a word of a command line or a value of the environment as it is meant here: a path
  /// below something mounted is a path below the root. `--flag=PATH` counts too.
  public String inside(String word) {
    for (var mount : mounts) {
      int from = word.indexOf(mount);
      boolean begins = from == 0 || (from > 0 && word.charAt(from - 1) == '=');
      int end = from + mount.length();
      if (begins && (end == word.length() || word.charAt(end) == '/')) {
        return word.substring(0, from) + root + word.substring(from);
      }
    }
    return word;
  }

  /// Return a text with the pod's own paths, as it would print them.
  public String told(String text) {
    return text.replace(root.toString(), "");
  }

  @Override
  public void close() {
    try (Stream<Path> paths = Files.walk(root)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
