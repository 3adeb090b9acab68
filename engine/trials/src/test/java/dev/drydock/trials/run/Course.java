package dev.drydock.trials.run;

import dev.drydock.core.execute.Event;
import dev.drydock.core.execute.Report;
import dev.drydock.core.plan.Plan;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.world.fault.Fault;
import dev.drydock.sim.world.fault.FaultProfile;
import dev.drydock.sim.world.fault.FaultRule;
import dev.drydock.sim.world.fault.Span;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.transport.Transport;
import dev.drydock.testkit.Crashed;
import dev.drydock.testkit.Crashing;
import dev.drydock.testkit.Yard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Lives a scenario, and writes down what happened.
final class Course implements AutoCloseable {
  /// Objects may still move after a crash: what was begun comes to its end. Each time that a step
  /// sees so, it is left to the next plan.
  private static final int LAST_ACTS_MAX = 3;

  /// A node that leaves takes pods along; they come back without anybody's doing.
  private static final Duration REST = Duration.ofMinutes(10);

  private final Scenario scenario;
  private final Wiretap wiretap = new Wiretap();
  private final Yard yard;
  private final Neighbours neighbours;
  private final List<Act> acts = new ArrayList<>();
  private final List<Act> lastActs = new ArrayList<>();
  private final List<Diagnostic> refusals = new ArrayList<>();
  private Optional<Plan> afterwards = Optional.empty();

  private Course(Scenario scenario) {
    this.scenario = scenario;
    this.yard = Yard.open(scenario.seed(), wiretap);
    if (scenario.journal()) {
      yard.keepJournal();
      yard.reopen(wiretap);
    }
    this.neighbours = new Neighbours(yard.platform());
  }

  /// Live a scenario to its end.
  static Course of(Scenario scenario) {
    var course = new Course(scenario);
    try {
      course.live();
      return course;
    } catch (RuntimeException | Error broken) {
      course.close();
      throw broken;
    }
  }

  private void live() {
    var before = yard.spec(scenario.edit().before());
    var after = yard.spec(scenario.edit().after());
    var profile = FaultProfile.named(scenario.profile());
    yard.platform().inject(scenario.early() ? profile : FaultProfile.NONE);
    neighbours.moveIn();
    acts.add(act(before));
    neighbours.moveIn();
    yard.platform().inject(profile);
    yard.reopen(network());
    acts.add(act(after));
    yard.reopen(wiretap);
    pass(scenario.pause());
    if (scenario.again()) {
      acts.add(act(after));
    }
    meddle();
    yard.platform().inject(FaultProfile.NONE);
    makePeace(after);
  }

  /// From here on one apply is enough.
  private void makePeace(Spec spec) {
    neighbours.look();
    do {
      lastActs.add(act(spec));
    } while (lastActs.size() < LAST_ACTS_MAX && somethingMoved(lastActs.getLast()));
    acts.addAll(lastActs);
    pass(REST);
    afterwards = Optional.of(yard.plan(spec));
  }

  private static boolean somethingMoved(Act act) {
    var diagnostics = act.report().map(Report::diagnostics).orElse(List.of());
    return !diagnostics.isEmpty()
        && diagnostics.stream().allMatch(one -> one.code().name().equals("DRY0501"));
  }

  private UnaryOperator<Transport> network() {
    var crashing =
        scenario.crashAnswered()
            ? Crashing.after(scenario.crashAt())
            : Crashing.before(scenario.crashAt());
    return next -> crashing.apply(wiretap.apply(next));
  }

  private void meddle() {
    var edits = FaultRule.of(new Fault.Edited(Span.parse("10s"))).times(scenario.outsideEdits());
    yard.platform().inject(FaultProfile.of("edits", edits));
    pass(Duration.ofMinutes(1));
  }

  private Act act(Spec spec) {
    var events = new ArrayList<Event>();
    Optional<Plan> plan = Optional.empty();
    Optional<Report> report = Optional.empty();
    try {
      plan = Optional.of(yard.plan(spec));
      report = Optional.of(yard.drydock().apply(plan.get(), events::add));
    } catch (Faults refused) {
      refusals.addAll(refused.diagnostics());
    } catch (Crashed _) {
      // The next Drydock knows nothing of it.
    }
    return new Act(plan, events, report, wiretap.take());
  }

  private void pass(Duration time) {
    platform().advanceTo(platform().now().plus(time));
  }

  Scenario scenario() {
    return scenario;
  }

  SimulatedPlatform platform() {
    return yard.platform();
  }

  Yard yard() {
    return yard;
  }

  Neighbours neighbours() {
    return neighbours;
  }

  /// Return what the journal holds, a text per file; nothing where none is kept.
  List<String> journal() {
    try (var files = Files.walk(yard.directory())) {
      return files
          .filter(file -> file.toString().endsWith(".ndjson"))
          .sorted()
          .map(Course::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Return every act, the last ones included.
  List<Act> acts() {
    return acts;
  }

  /// Return the acts since the world is at peace.
  List<Act> lastActs() {
    return lastActs;
  }

  /// Return why there was no plan, each time that there was none.
  List<Diagnostic> refusals() {
    return refusals;
  }

  /// Return the plan after all.
  Plan afterwards() {
    return afterwards.orElseThrow();
  }

  List<String> bearers() {
    return wiretap.bearers();
  }

  @Override
  public void close() {
    yard.close();
  }
}
