package dev.drydock.cli.run;

import dev.drydock.app.Checked;
import dev.drydock.app.Drydock;
import dev.drydock.app.EmbeddedWorld;
import dev.drydock.app.journal.Journal;
import dev.drydock.app.pod.Inside;
import dev.drydock.app.served.Authorities;
import dev.drydock.app.served.Exports;
import dev.drydock.app.served.Simulator;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.cli.json.EventStream;
import dev.drydock.core.render.Style;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.source.Source;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One run on one spec: reads and checks it, opens the world that it is about, and prints every
/// diagnostic. The only place that catches [Faults].
final class Session {
  /// What is done with a checked spec in an open world.
  @FunctionalInterface
  interface Work {
    /// Return the exit code.
    int in(Drydock drydock, Spec spec);
  }

  private final Console console;
  private Request request;
  private List<Source> sources = List.of();
  private Optional<Checked> checked = Optional.empty();
  private Optional<EventStream> events = Optional.empty();

  Session(Console console, Request request) {
    this.console = console;
    this.request = request;
  }

  Console console() {
    return console;
  }

  /// Return what was asked for; on the simulator, too, once a spec was read that wants it so.
  Request request() {
    return request;
  }

  Style style() {
    return console.paints(request.noColor()) ? Style.ANSI : Style.PLAIN;
  }

  /// Read and check the spec; print nothing.
  Checked check() {
    var checked = Checked.of(request.path(), request.inputs());
    sources = checked.sources();
    this.checked = Optional.of(checked);
    if (checked.spec().flatMap(Spec::simulator).isPresent()) {
      request = request.onSimulator();
    }
    return checked;
  }

  /// Return what came of [#check].
  Checked checked() {
    return checked.orElseThrow(
        () -> new IllegalStateException("No spec was checked yet. This is a bug in Drydock."));
  }

  /// Tell everything by events for programs from here on.
  Session telling() {
    var stream = new EventStream(console.out());
    stream.version(Version.text());
    events = Optional.of(stream);
    return this;
  }

  /// Return where events go, where they are asked for.
  Optional<EventStream> events() {
    return events;
  }

  /// Check the spec, open its world and work there.
  int run(Work work) {
    var checked = check();
    print(checked.diagnostics());
    if (checked.spec().isEmpty()) {
      return ExitCode.ERROR;
    }
    var spec = checked.spec().get();
    try (var drydock = open(spec)) {
      int code = work.in(drydock, spec);
      return console.interrupt().raised() ? ExitCode.INTERRUPTED : code;
    } catch (Faults faults) {
      print(faults.diagnostics());
      return ExitCode.ERROR;
    } finally {
      console.interrupt().idle();
    }
  }

  /// Let Ctrl-C stop what is being applied from now on, and a second one abandon it.
  void underWay(Drydock drydock) {
    console.interrupt().abandoning(drydock::abandon);
    console
        .interrupt()
        .stopping(() -> {
          console
              .err()
              .println("Stopping: what is under way ends first. Ctrl-C once more abandons it.");
          drydock.stop();
        });
  }

  /// Print diagnostics, with a blank line after each.
  void print(List<Diagnostic> diagnostics) {
    if (events.isPresent()) {
      events.get().diagnostics(diagnostics, sources);
    } else if (!diagnostics.isEmpty()) {
      var text =
          console.paints(request.noColor())
              ? DiagnosticText.coloured(sources)
              : DiagnosticText.plain(sources);
      console.err().println(text.render(diagnostics));
    }
  }

  private Drydock open(Spec spec) {
    var settings =
        new Drydock.Settings(
            spec.directory(),
            console.environment(),
            request.concurrency(),
            Optional.of(Journal.beside(spec.directory())),
            UnaryOperator.identity());
    var inside = console.berth().inside();
    if (inside.isPresent()) {
      return inside.get().open(settings);
    }
    var simulator = request.simulator();
    if (simulator.isEmpty()) {
      return Drydock.real(settings);
    }
    var where = simulator.get();
    return where.contains("://")
        ? Drydock.served(Simulator.at(where, authorities()), settings)
        : Drydock.simulated(world(directory(where)), EmbeddedWorld.SEED, settings);
  }

  /// Open a world whose pods run Drydock where they have to.
  private SimulatedPlatform world(Path directory) {
    var platform = EmbeddedWorld.open(directory);
    var around = Inside.of(platform, EmbeddedWorld.SEED);
    platform.employ(new PodWork(console.berth().program(), around));
    return platform;
  }

  private Authorities authorities() {
    return Authorities.of(
        Optional.ofNullable(console.environment().get(Exports.CERTIFICATE)),
        List.of(EmbeddedWorld.beside(request.path()), EmbeddedWorld.beside(Path.of(""))));
  }

  private Path directory(String where) {
    try {
      return where.isEmpty() ? EmbeddedWorld.beside(request.path()) : Path.of(where);
    } catch (InvalidPathException unusable) {
      throw new Faults(
          List.of(Diagnostic.of(Code.DRY0903, where + " is not the name of a directory.")));
    }
  }
}
