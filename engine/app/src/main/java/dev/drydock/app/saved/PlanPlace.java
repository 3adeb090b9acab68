package dev.drydock.app.saved;

import dev.drydock.core.saved.PlanFile;
import dev.drydock.core.saved.SavedPlan;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A file that holds, or will hold, a plan. Places that it names are seen from it, so that it can
/// be carried together with them.
public record PlanPlace(Path file) {
  private static final int HEAD_BYTES = 256;

  /// Whether a path is that of a plan file, told by how its content begins.
  public static boolean isPlan(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (var bytes = Files.newInputStream(path)) {
      return PlanFile.begins(new String(bytes.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      // Whoever reads it as a spec says why.
      return false;
    }
  }

  /// Read the plan.
  ///
  /// @throws Faults when it cannot be read, or is none
  public SavedPlan read() {
    try {
      if (Files.size(file) > PlanFile.BYTES_MAX) {
        throw fault(Code.DRY0506, file + " is larger than " + (PlanFile.BYTES_MAX >> 20) + " MB.");
      }
      return PlanFile.read(Files.readString(file));
    } catch (IOException unreadable) {
      throw fault(Code.DRY0506, file + " cannot be read as a text.");
    }
  }

  /// Write a plan's text: whole or not at all, and readable by nobody else where that can be said.
  ///
  /// @throws Faults when it cannot be written
  public void write(String text) {
    try {
      var beside = Files.createTempFile(directory(), ".drydock", ".plan");
      try {
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException | UncheckedIOException unwritable) {
      throw fault(
          Code.DRY0516,
          file + " cannot be written. Nothing was changed; name a file that you may write.");
    }
  }

  /// Return a place as seen from the file, or as it is where no way leads there.
  public String seen(Path place) {
    var whole = place.toAbsolutePath().normalize();
    var from = directory();
    boolean reachable = whole.getRoot() != null && whole.getRoot().equals(from.getRoot());
    var seen = (reachable ? from.relativize(whole) : whole).toString().replace('\\', '/');
    return seen.isEmpty() ? "." : seen;
  }

  /// Return the place that [#seen] told, as seen from where the user stands if it lies below.
  public Path place(String seen) {
    var whole = directory().resolve(seen).normalize();
    var here = Path.of("").toAbsolutePath();
    if (!whole.startsWith(here)) {
      return whole;
    }
    var below = here.relativize(whole);
    return below.toString().isEmpty() ? Path.of(".") : below;
  }

  private Path directory() {
    var whole = file.toAbsolutePath().normalize();
    var parent = whole.getParent();
    return parent == null ? whole : parent;
  }

  private static Faults fault(Code code, String detail) {
    return new Faults(List.of(Diagnostic.of(code, detail)));
  }
}
