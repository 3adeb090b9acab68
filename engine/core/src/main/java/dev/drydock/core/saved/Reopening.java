package dev.drydock.core.saved;

import static dev.drydock.specs.diagnostic.Code.DRY0512;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.compare.Ignored;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.LiveState;
import dev.drydock.core.state.Residuals;
import dev.drydock.core.state.Told;
import dev.drydock.core.state.Veil;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import java.util.List;
import java.util.function.Function;

/// Makes of a saved plan one that can be applied.
public final class Reopening {
  private Reopening() {}

  /// Compare what the plan was made of with what is now, and put back what its file does not hold.
  ///
  /// @param desired the spec, lowered again
  /// @throws Faults when the plan cannot be applied, with all the reasons of the first kind found
  public static Plan reopen(
      SavedPlan saved, Desired desired, Function<Desired, LiveState> observe, Residuals residuals) {
    same(saved.origin(), desired);
    var live = Veil.over(observe.apply(desired), desired);
    var told = new Told(desired, live, residuals);
    var plan = new Restoring(desired, live, told).restore(saved.shown());
    var ignored = Ignored.of(desired.spec(), live.observedAt());
    return Preflight.passed(plan, live, new Standings(plan, live, told, ignored));
  }

  private static void same(Origin origin, Desired desired) {
    var differing = Lowered.differing(origin.lowered(), Lowered.digests(desired));
    if (!differing.isEmpty()) {
      throw new Faults(
          List.of(
              Diagnostic.of(
                  DRY0512,
                  "It means something else now for "
                      + String.join(", ", differing)
                      + ". A file that it names may have changed, or Drydock: the plan was made by "
                      + origin.drydock()
                      + ". Nothing was changed. Plan again.")));
    }
  }
}
