package dev.drydock.core.execute;

import static dev.drydock.specs.diagnostic.Code.DRY0501;
import static dev.drydock.specs.diagnostic.Code.DRY0502;
import static dev.drydock.specs.diagnostic.Code.DRY0503;
import static dev.drydock.specs.diagnostic.Code.DRY0504;
import static dev.drydock.specs.diagnostic.Code.DRY0505;
import static dev.drydock.specs.diagnostic.Code.DRY0521;

import dev.drydock.core.plan.Step;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.spi.Handle;
import dev.drydock.spi.ProviderFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Says why a step failed, and what to do.
final class Refusals {
  private Refusals() {}

  static Diagnostic moved(Step step, List<String> what) {
    return Diagnostic.of(
        DRY0501,
        about(step)
            + " is not what the plan saw: "
            + String.join(", ", what)
            + ". It was left alone. Plan again, and look at what changed.");
  }

  static Diagnostic fault(Step step, ProviderFault fault, Patience.Tally tally) {
    return switch (fault) {
      case ProviderFault.Rejected(var code, var message) ->
          Diagnostic.of(
              DRY0502,
              "The service rejected "
                  + step.verb()
                  + " of "
                  + about(step)
                  + ", "
                  + code
                  + ": "
                  + message);
      case ProviderFault.Denied(var message) ->
          Diagnostic.of(
              DRY0503,
              "The credential in use may not "
                  + step.verb()
                  + " "
                  + about(step)
                  + ": "
                  + message
                  + " Ask for the permission, or use another credential.");
      case ProviderFault.Throttled _, ProviderFault.Conflict _ -> exhausted(step, fault, tally);
      case ProviderFault.Unavailable _, ProviderFault.OutcomeUnknown _ ->
          exhausted(step, fault, tally);
    };
  }

  static Diagnostic stuck(Step step, Duration waited, Handle handle) {
    return Diagnostic.of(
        DRY0504,
        "The service has worked on "
            + step.verb()
            + " of "
            + about(step)
            + " for "
            + minutes(waited)
            + " and is not done. It goes on without Drydock; plan again later. It can be asked by"
            + " the handle\n\n    "
            + handle.text());
  }

  static Diagnostic abandoned(Step step, Optional<Handle> handle) {
    return Diagnostic.of(
        DRY0521,
        step.verb()
            + " of "
            + about(step)
            + " was begun, and nobody waited for the end. It goes on without Drydock. Apply again:"
            + " the next run picks it up."
            + handle.map(one -> " It can be asked by the handle\n\n    " + one.text()).orElse(""));
  }

  static Diagnostic otherType(Step step, String attribute) {
    return Diagnostic.of(
        DRY0505,
        "The value of "
            + attribute
            + " of "
            + about(step)
            + " was to become known during apply, and is missing or of another type than planned."
            + " Nothing was written. Look at the expression that makes it.");
  }

  private static Diagnostic exhausted(Step step, ProviderFault fault, Patience.Tally tally) {
    return Diagnostic.of(
        DRY0504,
        "Could not "
            + step.verb()
            + " "
            + about(step)
            + " after trying again "
            + tally.tries()
            + " times in "
            + minutes(tally.waited())
            + ". The last answer was: "
            + fault.message()
            + " Apply again when the service is well.");
  }

  private static String about(Step step) {
    return step.address() + " (" + step.type().name() + ")";
  }

  private static String minutes(Duration duration) {
    return duration.toMinutes() == 0 ? duration.toSeconds() + " s" : duration.toMinutes() + " min";
  }
}
