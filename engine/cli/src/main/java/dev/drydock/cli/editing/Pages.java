package dev.drydock.cli.editing;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the pages of the diagnostics' codes, which lie in the source tree that this was built in.
final class Pages {
  private static final Path DIAGNOSTICS = Path.of("site", "diagnostics");

  private Pages() {}

  /// Return what a code and `.md` are put behind, looking upwards from where a class was loaded.
  static Optional<String> near(Class<?> loaded) {
    try {
      var source = loaded.getProtectionDomain().getCodeSource();
      var here = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
      for (var at = here.toAbsolutePath(); at != null; at = at.getParent()) {
        var pages = at.resolve(DIAGNOSTICS);
        if (Files.isDirectory(pages)) {
          return Optional.of(pages.toUri().toString());
        }
      }
      return Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException elsewhere) {
      return Optional.empty();
    }
  }
}
