package dev.drydock.core.saved;

import static dev.drydock.specs.diagnostic.Code.DRY0509;
import static dev.drydock.specs.diagnostic.Code.DRY0510;
import static dev.drydock.specs.diagnostic.Code.DRY0511;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Precondition;
import dev.drydock.core.plan.Step;
import dev.drydock.core.state.LiveState;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.spi.object.Digest;
import dev.drydock.spi.object.LiveObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Asks before anything is written whether all that a saved plan rests on is still so. A plan is
/// applied whole or refused whole: one that was approved last week is not what would happen now.
final class Preflight {
  private static final int NAMED_MAX = 20;

  private final Plan plan;
  private final LiveState live;
  private final List<Step> open = new ArrayList<>();
  private final List<Step> done = new ArrayList<>();
  private final List<Step> touched = new ArrayList<>();
  private final List<Diagnostic> moved = new ArrayList<>();

  private Preflight(Plan plan, LiveState live) {
    this.plan = plan;
    this.live = live;
  }

  /// Return the plan, its preconditions as they are found to hold.
  ///
  /// @throws Faults when an object has moved, or when the plan was applied before
  static Plan passed(Plan plan, LiveState live, Standings standings) {
    var preflight = new Preflight(plan, live);
    preflight.look(standings);
    var refusals = preflight.refusals();
    if (!refusals.isEmpty()) {
      throw new Faults(refusals);
    }
    return Restoring.bound(plan, preflight::bound);
  }

  private void look(Standings standings) {
    for (var step : plan.steps().vertexSet().stream().sorted().toList()) {
      switch (standings.of(step)) {
        case Standing.Open _ -> open.add(step);
        case Standing.Done _ -> done.add(step);
        case Standing.Either(var written) -> {
          if (written) {
            touched.add(step);
          }
        }
        case Standing.Moved(var what) -> moved.add(moved(step, what));
      }
    }
  }

  private List<Diagnostic> refusals() {
    var refusals = new ArrayList<Diagnostic>();
    boolean nothingOpen = open.isEmpty() && moved.isEmpty();
    if (nothingOpen && !(done.isEmpty() && touched.isEmpty())) {
      refusals.add(
          Diagnostic.of(
              DRY0510,
              "All that it wants is so already. Nothing was changed. A plan is applied once; plan"
                  + " again to see whether there is more to do."));
    } else if (!done.isEmpty()) {
      refusals.add(
          Diagnostic.of(
              DRY0511,
              "Done already: "
                  + named(done)
                  + ". Nothing was changed now. Plan again: the new plan holds what is left."));
    }
    refusals.addAll(moved);
    return refusals;
  }

  private static String named(List<Step> steps) {
    var names =
        steps.stream().limit(NAMED_MAX).map(Step::toString).collect(Collectors.joining(", "));
    return steps.size() > NAMED_MAX
        ? names + " and " + (steps.size() - NAMED_MAX) + " more"
        : names;
  }

  private static Diagnostic moved(Step step, List<String> what) {
    return Diagnostic.of(
        DRY0509,
        step.address()
            + " ("
            + step.type().name()
            + ") is not what the plan saw: "
            + String.join("; ", what)
            + ". Nothing was changed. Plan again, and look at what it says.");
  }

  /// Put the digest of a secret in the place of its seal, now that both are known to be the same.
  private Step bound(Step step) {
    if (!(step.precondition() instanceof Precondition.AsSeen(var seen))) {
      return step;
    }
    var now = live.find(step.id());
    var digests = new LinkedHashMap<String, String>();
    seen.forEach((path, planned) ->
        digests.put(path, now.map(one -> digest(step, path, one)).orElse(planned)));
    return new Step(step.address(), step.work(), new Precondition.AsSeen(digests), step.typical());
  }

  private static String digest(Step step, String path, LiveObject now) {
    return Digest.text(step.type().field(path).orElseThrow(), now.field(path));
  }
}
