package dev.drydock.app;

import dev.drydock.app.served.ServedWorld;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.world.WorldInUse;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The simulated world that is kept in a directory between commands.
public final class EmbeddedWorld {
  /// The seed of a world that begins.
  public static final long SEED = 1;

  private static final String FILE = "world.mv";

  private EmbeddedWorld() {}

  /// Return where the world of a spec is kept unless somebody says otherwise: beside it.
  public static Path beside(Path spec) {
    var parent = spec.toAbsolutePath().normalize().getParent();
    var directory = Files.isDirectory(spec) || parent == null ? spec : parent;
    return directory.resolve(".drydock").resolve("simulator");
  }

  /// Say whether a directory has a world.
  public static boolean isIn(Path directory) {
    return Files.exists(directory.resolve(FILE));
  }

  /// Open the world in a directory, or begin one there.
  ///
  /// @throws Faults when another process has it open, or it cannot be read
  public static SimulatedPlatform open(Path directory) {
    try {
      return SimulatedPlatform.open(directory.resolve(FILE), SEED);
    } catch (WorldInUse inUse) {
      throw fault(Code.DRY0902, ServedWorld.inUse(directory));
    } catch (UncheckedIOException unreadable) {
      throw fault(
          Code.DRY0903,
          "The simulated world of "
              + directory
              + " cannot be opened. Name a directory that you may write:\n\n    --simulator=DIR");
    }
  }

  private static Faults fault(Code code, String detail) {
    return new Faults(List.of(Diagnostic.of(code, detail)));
  }
}
