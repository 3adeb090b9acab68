package dev.drydock.app.served;

import dev.drydock.sim.platform.server.ServerSettings;
import dev.drydock.sim.platform.server.SimulatedServer;
import dev.drydock.sim.platform.server.WorldAhead;
import dev.drydock.sim.wire.work.ContainerWork;
import dev.drydock.sim.world.WorldInUse;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// A simulated world that this process serves, with the files that tell where.
public final class ServedWorld implements AutoCloseable {
  private static final String PORT = "port";

  private final SimulatedServer server;
  private final List<Path> told = new ArrayList<>();

  private ServedWorld(SimulatedServer server) {
    this.server = server;
  }

  /// Serve the world of a directory, or begin one there.
  ///
  /// @param port of the loopback interface; 0 for the one that this world had before, if it is free
  /// @throws Faults when it cannot be served
  public static ServedWorld up(Path directory, int port, double timeScale, long seed) {
    try {
      return new ServedWorld(start(directory, port, timeScale, seed));
    } catch (WorldInUse inUse) {
      throw fault(Code.DRY0902, inUse(directory));
    } catch (WorldAhead ahead) {
      throw fault(
          Code.DRY0913,
          "In the simulated world of "
              + directory
              + " it is "
              + ahead.getMessage()
              + ", later than on this machine. Serve another one:\n\n    --dir DIR");
    } catch (UncheckedIOException broken) {
      throw isTaken(broken)
          ? fault(
              Code.DRY0912,
              "Another process listens on port "
                  + port
                  + ". Name another one, or none for any that is free:\n\n    --port PORT")
          : fault(
              Code.DRY0903,
              "The simulated world of "
                  + directory
                  + " cannot be opened. Name a directory that you may write:\n\n    --dir DIR");
    }
  }

  /// Say how to share a world that another process has open.
  public static String inUse(Path directory) {
    return "Another process works in the simulated world of "
        + directory
        + ". Wait for it to end, or name another directory:\n\n    --simulator=DIR\n\n"
        + "Several processes share one world through the one that serves it (drydock sim up):\n\n"
        + "    --simulator=URL";
  }

  private static SimulatedServer start(Path directory, int port, double timeScale, long seed) {
    int before = port == 0 ? before(directory) : port;
    var settings =
        new ServerSettings(
            directory, before, timeScale, seed, Clock.systemUTC(), new SecureRandom());
    try {
      return SimulatedServer.start(settings);
    } catch (UncheckedIOException taken) {
      if (before == port || !isTaken(taken)) {
        throw taken;
      }
      return SimulatedServer.start(settings.at(port));
    }
  }

  /// Return where it is served, without a trailing slash.
  public String origin() {
    return server.origin();
  }

  /// Return the variables that clients need.
  public Exports exports() {
    return new Exports(server.origin(), server.certificate().toString());
  }

  /// Write the exports to a file, all of it at once; it goes when the world is closed.
  ///
  /// @throws Faults when it cannot be written
  public void tell(Path file) {
    try {
      var whole = file.toAbsolutePath();
      Files.createDirectories(whole.getParent());
      var fresh = Files.createTempFile(whole.getParent(), ".ready", ".new");
      Files.writeString(fresh, exports().text());
      Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      told.add(whole);
    } catch (IOException unwritable) {
      throw fault(Code.DRY0903, file + " cannot be written. Name another ready file.");
    }
  }

  /// Let containers of this world that really work be done by `work` from now on.
  public void employ(ContainerWork work) {
    server.employ(work);
  }

  /// Note the port beside the world, for the next time.
  public void keepPort(Path directory) {
    try {
      Files.writeString(directory.resolve(PORT), URI.create(server.origin()).getPort() + "\n");
    } catch (IOException unwritable) {
      throw fault(Code.DRY0903, directory + " cannot be written.");
    }
  }

  @Override
  public void close() {
    for (var file : told) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException _) {
        // Whoever took the directory away took the file with it.
      }
    }
    server.close();
  }

  private static int before(Path directory) {
    try {
      return Integer.parseInt(Files.readString(directory.resolve(PORT)).strip());
    } catch (IOException | NumberFormatException never) {
      return 0;
    }
  }

  private static boolean isTaken(UncheckedIOException broken) {
    var cause = broken.getCause();
    return cause != null && cause.getCause() instanceof BindException;
  }

  private static Faults fault(Code code, String detail) {
    return new Faults(List.of(Diagnostic.of(code, detail)));
  }
}
