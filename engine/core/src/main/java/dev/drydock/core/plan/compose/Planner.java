package dev.drydock.core.plan.compose;

import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.OutputChange;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanRequest;
import dev.drydock.core.plan.SensitiveFields;
import dev.drydock.core.plan.compare.Ignored;
import dev.drydock.core.plan.guard.Prevention;
import dev.drydock.core.plan.guard.Succession;
import dev.drydock.core.plan.order.CriticalPath;
import dev.drydock.core.plan.order.Ordering;
import dev.drydock.core.plan.select.Selecting;
import dev.drydock.core.plan.traffic.Traffic;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.LiveState;
import dev.drydock.core.state.Residuals;
import dev.drydock.core.state.Sides;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.model.Check;
import dev.drydock.spi.object.ObjectId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what has to be done.
public final class Planner {
  private static final Comparator<Change> BY_ADDRESS =
      Comparator.comparing(Change::address).thenComparing(Change::id);

  private final Residuals residuals;

  public Planner(Residuals residuals) {
    this.residuals = residuals;
  }

  /// Compare what should exist with what does. Pure: the same two give the same plan.
  ///
  /// @throws Faults when the plan would touch what is not ours, delete what must stay, or do half
  ///   of something; with all the objects concerned
  public Plan plan(Desired desired, LiveState observed, PlanRequest request) {
    var ignored = Ignored.of(desired.spec(), observed.observedAt());
    var sides = Sides.of(desired, observed, residuals);
    var kept = sides.with(ignored.keeping(desired, sides.live()));
    var selecting = new Selecting(kept, request);
    refuse(selecting.faults());
    var decided = decide(kept, selecting, ignored, request.intent());
    refuse(selecting.faults());
    return compose(
        decided,
        request,
        Stream.of(ignored.warnings(), selecting.warnings(decided.chosen()))
            .flatMap(List::stream)
            .toList());
  }

  /// Decide for what is chosen, and again as long as that shows that more must be.
  private static Decided decide(Sides sides, Selecting selecting, Ignored ignored, Intent intent) {
    var decided = Decided.of(sides, selecting.chosen(), ignored, intent);
    var more = selecting.with(decided.chosen(), decided.changes());
    while (!more.equals(decided.chosen())) {
      decided = Decided.of(sides, more, ignored, intent);
      more = selecting.with(decided.chosen(), decided.changes());
    }
    return decided;
  }

  private static Plan compose(Decided decided, PlanRequest request, List<Diagnostic> warnings) {
    var sides = decided.sides();
    var changes = decided.changes();
    var intent = request.intent();
    var traffic = new Traffic(sides, changes).route();
    var succession = Succession.of(sides.desired());
    refuse(
        Stream.of(
                decided.cascade().faults(),
                new Prevention(sides, changes, intent).faults(),
                succession.faults(changes),
                traffic.faults())
            .flatMap(List::stream)
            .toList());
    var ordering =
        new Ordering(sides, changes, decided.cascade(), traffic.drains(), succession::createsFirst);
    var steps = ordering.order();
    var outputs = outputs(decided, intent);
    var checks = checks(decided, intent);
    return new Plan(
        sides.stack(),
        request,
        ordered(decided, ordering),
        steps,
        outputs,
        checks,
        traffic.moves().stream()
            .filter(move -> isPlanned(decided, sides.desired().at(move.address()).id()))
            .toList(),
        new Computed(sides.told(), changes).read(steps, outputs, checks),
        Stream.of(
                warnings,
                decided.warnings(),
                traffic.warnings(),
                Checks.warnings(checks, sides.desired().spec()))
            .flatMap(List::stream)
            .toList(),
        CriticalPath.of(steps).length(),
        Fingerprint.of(sides.stack(), intent, steps, SensitiveFields.of(changes.values())));
  }

  private static List<Check> checks(Decided decided, Intent intent) {
    return new Checks(
            decided.sides().told(), intent, object -> stays(decided.changes().get(object.id())))
        .of(decided.sides().desired().spec());
  }

  private static List<OutputChange> outputs(Decided decided, Intent intent) {
    return new Outputs(
            decided.sides().told(),
            intent,
            object -> stays(decided.changes().get(object.id())),
            object -> decided.chosen().contains(object.address()))
        .changes(decided.sides().desired());
  }

  static void refuse(List<Diagnostic> faults) {
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
  }

  private static boolean stays(@Nullable Change change) {
    return change instanceof Change.NoOp;
  }

  /// Return the changes as they are shown: what is not chosen and stays is not the plan's business.
  private static List<Change> ordered(Decided decided, Ordering ordering) {
    return decided.changes().values().stream()
        .filter(change -> isPlanned(decided, change.id()))
        .map(change ->
            change instanceof Change.Replace replace ? decided(replace, ordering) : change)
        .sorted(BY_ADDRESS)
        .toList();
  }

  private static boolean isPlanned(Decided decided, ObjectId id) {
    var change = decided.changes().get(id);
    return change != null && (!stays(change) || decided.chosen().contains(change.address()));
  }

  private static Change decided(Change.Replace replace, Ordering ordering) {
    return new Change.Replace(
        replace.desired(),
        replace.live(),
        replace.fields(),
        replace.cause(),
        ordering.createsFirst(replace));
  }
}
