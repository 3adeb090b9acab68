package dev.drydock.trials.crash;

import dev.drydock.specs.model.Spec;
import dev.drydock.testkit.Yard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Specs on disk, with the files they name.
final class SpecFiles {
  private SpecFiles() {}

  /// Write a text as a spec into a directory of its own below `directory`, and read it.
  static Spec read(Path directory, String text) throws IOException {
    var place = Files.createTempDirectory(directory, "spec");
    var model = place.resolve(Specimens.MODEL);
    Files.createDirectories(model.resolveSibling("."));
    Files.writeString(model, "fraud");
    Files.writeString(place.resolve("spec.drydock.hcl"), text);
    try (var yard = Yard.open(0)) {
      return yard.spec(place);
    }
  }
}
