package dev.drydock.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.app.EmbeddedWorld;
import dev.drydock.app.pod.Inside;
import dev.drydock.app.served.Authorities;
import dev.drydock.app.served.Exports;
import dev.drydock.app.served.ServedWorld;
import dev.drydock.app.served.Simulator;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.Durations;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.diagnostic.Faults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the commands of `drydock sim` do.
public final class Simulators {
  private static final String READY = "ready.env";

  private Simulators() {}

  /// Which server is meant.
  ///
  /// @param address of one; empty to look in the environment, then in the directory
  /// @param directory where its world is kept
  public record Which(Optional<String> address, Path directory, boolean noColor) {
    /// Return the same, with the world of another directory.
    public Which in(Path other) {
      return new Which(address, other, noColor);
    }
  }

  /// How to serve.
  ///
  /// @param port 0 for any
  /// @param faults the profile by which it misbehaves from the beginning
  public record Up(int port, double timeScale, Optional<Path> readyFile, Optional<String> faults) {}

  /// Serve until somebody interrupts.
  public static int up(Console console, Which which, Up up) {
    return guarded(console, which, () -> serve(console, which, up));
  }

  private static int serve(Console console, Which which, Up up) {
    var directory = which.directory();
    try (var world = ServedWorld.up(directory, up.port(), up.timeScale(), EmbeddedWorld.SEED)) {
      var pods = new PodWork(console.berth().program(), Inside.of(world.exports()));
      world.employ(pods);
      console.interrupt().stopping(pods::stop);
      world.keepPort(directory);
      up.faults().ifPresent(profile -> misbehave(world, which, profile));
      world.tell(directory.resolve(READY));
      up.readyFile().ifPresent(world::tell);
      print(console, served(world, which, up));
      boolean ended = false;
      while (!ended) {
        ended = console.interrupt().raisedWithin(Duration.ofDays(1));
      }
      return ExitCode.DONE;
    }
  }

  private static String served(ServedWorld world, Which which, Up up) {
    var scale = up.timeScale() == 1 ? "in real time" : number(up.timeScale()) + " times as fast";
    return """
    Serving the simulated world of %s at %s, %s.

        eval "$(drydock sim env --dir %s)"
        drydock apply PATH --simulator=%s

    Ctrl-C ends it.
    """
        .formatted(which.directory(), world.origin(), scale, which.directory(), world.origin());
  }

  /// Print the exports of a server.
  public static int env(Console console, Which which) {
    return guarded(
        console,
        which,
        () -> {
          print(console, found(console, which).text());
          return ExitCode.DONE;
        });
  }

  /// Print a token for Resource Manager.
  ///
  /// @param who bears it
  public static int token(Console console, Which which, Optional<String> who) {
    return with(
        console,
        which,
        simulator -> {
          print(console, simulator.token(who) + "\n");
          return ExitCode.DONE;
        });
  }

  /// Print a kubeconfig.
  public static int kubeconfig(Console console, Which which, String cluster) {
    return with(
        console,
        which,
        simulator -> {
          var kubeconfig = simulator.kubeconfig(cluster);
          if (kubeconfig.isEmpty()) {
            throw fault(
                Code.DRY0911,
                "The simulated world has no cluster \""
                    + cluster
                    + "\". It has: "
                    + String.join(", ", names(simulator.status()))
                    + ".");
          }
          print(console, kubeconfig.get());
          return ExitCode.DONE;
        });
  }

  /// Tell what is served.
  public static int status(Console console, Which which, boolean json) {
    return with(
        console,
        which,
        simulator -> {
          var status = simulator.status();
          print(console, json ? status.toPrettyString() + "\n" : lines(status));
          return ExitCode.DONE;
        });
  }

  /// Let the world misbehave, or say how it does.
  ///
  /// @param profile a name or a file; empty to ask
  public static int fault(Console console, Which which, Optional<String> profile) {
    return with(
        console,
        which,
        simulator -> {
          var status = profile.map(one -> misbehave(simulator, one)).orElseGet(simulator::status);
          print(console, "faults     " + status.path("faults").asText() + "\n");
          return ExitCode.DONE;
        });
  }

  private static JsonNode misbehave(Simulator simulator, String profile) {
    var file = Path.of(profile);
    if (!Files.isRegularFile(file)) {
      return simulator.misbehave(profile, "");
    }
    try {
      var name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
      return simulator.misbehave(name, Files.readString(file));
    } catch (IOException unreadable) {
      throw fault(Code.DRY0914, file + " cannot be read.");
    }
  }

  private static void misbehave(ServedWorld world, Which which, String profile) {
    var exports = world.exports();
    var authorities =
        Authorities.of(Optional.of(exports.certificate()), List.of(which.directory()));
    try (var simulator = Simulator.at(exports.origin(), authorities)) {
      misbehave(simulator, profile);
    }
  }

  /// Begin the world anew.
  public static int reset(Console console, Which which) {
    return with(
        console,
        which,
        simulator -> {
          print(console, lines(simulator.reset()));
          return ExitCode.DONE;
        });
  }

  private static String lines(JsonNode status) {
    var up = Duration.ofSeconds(status.path("uptime_seconds").asLong());
    return """
    serving    %s for %s
    world      %s, seed %s, %s times as fast
    clusters   %s
    faults     %s
    happened   %s, digest %s
    """
        .formatted(
            status.path("origin").asText(),
            Durations.text(up),
            status.path("time").asText(),
            status.path("seed").asText(),
            number(status.path("time_scale").asDouble()),
            names(status).isEmpty() ? "none" : String.join(", ", names(status)),
            status.path("faults").asText(),
            status.path("events").asText(),
            status.path("digest").asText().isEmpty() ? "none" : status.path("digest").asText());
  }

  private static List<String> names(JsonNode status) {
    var names = new ArrayList<String>();
    status.path("clusters").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static String number(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private static int with(Console console, Which which, Function<Simulator, Integer> work) {
    return guarded(console, which, () -> reach(console, which, work));
  }

  /// Work with the server that is meant.
  static <T> T reach(Console console, Which which, Function<Simulator, T> work) {
    var found = found(console, which);
    var named = Optional.of(found.certificate());
    var authorities = Authorities.of(named, List.of(which.directory()));
    try (var simulator = Simulator.at(found.origin(), authorities)) {
      return work.apply(simulator);
    }
  }

  /// Say whether a server is meant: one that is named, or that serves the directory's world.
  static boolean isServed(Console console, Which which) {
    return which.address().filter(address -> address.contains("://")).isPresent()
        || Exports.of(console.environment()).isPresent()
        || kept(which.directory()).isPresent();
  }

  /// An address that somebody wrote comes first, then the environment's, then the directory's.
  private static Exports found(Console console, Which which) {
    var environment = Exports.of(console.environment());
    var kept = kept(which.directory());
    if (which.address().filter(address -> !address.isEmpty()).isPresent()) {
      var certificate =
          environment.or(() -> kept).map(Exports::certificate).filter(file -> !file.isEmpty());
      return new Exports(
          which.address().get(),
          certificate.orElseGet(() -> which.directory().resolve("ca.pem").toString()));
    }
    return environment
        .or(() -> kept)
        .orElseThrow(() ->
            fault(
                Code.DRY0909,
                "No simulator serves the world of "
                    + which.directory()
                    + ". Start one, or name another:\n\n    drydock sim up\n    --simulator=URL"));
  }

  private static Optional<Exports> kept(Path directory) {
    try {
      return Exports.parse(Files.readString(directory.resolve(READY)));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /// What is done, with the exit code.
  @FunctionalInterface
  interface Work {
    int run();
  }

  static int guarded(Console console, Which which, Work work) {
    try {
      return work.run();
    } catch (Faults faults) {
      var text =
          console.paints(which.noColor())
              ? DiagnosticText.coloured(List.of())
              : DiagnosticText.plain(List.of());
      console.err().println(text.render(faults.diagnostics()));
      return ExitCode.ERROR;
    }
  }

  static Faults fault(Code code, String detail) {
    return new Faults(List.of(Diagnostic.of(code, detail)));
  }

  static void print(Console console, String text) {
    console.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
  }
}
