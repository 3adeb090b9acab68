package dev.drydock.testkit;

import dev.drydock.app.Checked;
import dev.drydock.app.Drydock;
import dev.drydock.app.input.Inputs;
import dev.drydock.app.journal.Journal;
import dev.drydock.core.execute.Report;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.transport.Transport;
import dev.drydock.testkit.spec.WrittenSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A Drydock in a simulated world of its own, in memory, in virtual time.
///
/// A step that fails is no exception: it is told by the [Report]. A spec that breaks a rule is an
/// [AssertionError] with the diagnostics as a user would read them.
public final class Yard implements AutoCloseable {
  private final SimulatedPlatform platform;
  private final long seed;
  private final Path directory;
  private Drydock drydock;
  private int written;
  private int reopened;
  private Optional<Path> journal = Optional.empty();

  private Yard(
      SimulatedPlatform platform, long seed, Path directory, UnaryOperator<Transport> network) {
    this.platform = platform;
    this.seed = seed;
    this.directory = directory;
    this.drydock = wired(seed, network);
  }

  /// Begin a world.
  ///
  /// @param seed of all chance on both sides of the network: equal seeds and equal calls give equal
  ///   worlds
  public static Yard open(long seed) {
    return open(seed, UnaryOperator.identity());
  }

  /// Begin a world behind a network that may break.
  ///
  /// @param network put before the simulated one, such as a [Crashing]
  public static Yard open(long seed, UnaryOperator<Transport> network) {
    try {
      var directory = Files.createTempDirectory("yard");
      return new Yard(SimulatedPlatform.inMemory(seed), seed, directory, network);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Leave Drydock where it stands and start another on the same world, as after a crash. It knows
  /// nothing of the first, and its chance is another.
  public void reopen() {
    reopen(UnaryOperator.identity());
  }

  /// Leave Drydock where it stands and start another on the same world, behind a network of its
  /// own.
  public void reopen(UnaryOperator<Transport> network) {
    reopened++;
    drydock = wired(seed + reopened, network);
  }

  /// Keep a journal of what is applied, from the next [#reopen] on.
  public void keepJournal() {
    journal = Optional.of(Journal.beside(directory));
  }

  private Drydock wired(long chance, UnaryOperator<Transport> network) {
    var plain = Drydock.Settings.of(directory);
    return Drydock.simulated(
        platform,
        chance,
        new Drydock.Settings(
            plain.directory(), plain.environment(), plain.concurrency(), journal, network));
  }

  /// Read and check a spec: a file or a directory.
  public Spec spec(Path path) {
    var checked = Checked.of(path, Inputs.NONE);
    return checked
        .spec()
        .orElseThrow(() ->
            new AssertionError(
                DiagnosticText.plain(checked.sources()).render(checked.diagnostics())));
  }

  /// Write a spec as HCL, read and check it.
  public Spec spec(WrittenSpec spec) {
    return spec(spec.writeHcl(next()));
  }

  /// Write a spec as YAML, read and check it.
  public Spec yaml(WrittenSpec spec) {
    return spec(spec.writeYaml(next()));
  }

  /// Say what has to be done to make the world what the spec says.
  public Plan plan(Spec spec) {
    return drydock.plan(spec, PlanRequest.of(Intent.APPLY));
  }

  /// Say what has to be done to delete all that the spec's stack owns.
  public Plan planDestroy(Spec spec) {
    return drydock.plan(spec, PlanRequest.of(Intent.DESTROY));
  }

  /// Plan, and do what the plan says.
  public Report apply(Spec spec) {
    return drydock.apply(plan(spec), _ -> {});
  }

  /// Delete all that the spec's stack owns.
  public Report destroy(Spec spec) {
    return drydock.apply(planDestroy(spec), _ -> {});
  }

  public Drydock drydock() {
    return drydock;
  }

  /// Return where the yard keeps its files: gone when it is closed.
  public Path directory() {
    return directory;
  }

  /// Return the world's own side, for edits behind Drydock's back and for what it saw.
  public SimulatedPlatform platform() {
    return platform;
  }

  @Override
  public void close() {
    drydock.close();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path next() {
    written++;
    return directory.resolve("spec-" + written);
  }
}
