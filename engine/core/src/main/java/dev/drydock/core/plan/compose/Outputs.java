package dev.drydock.core.plan.compose;

import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.OutputChange;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.Residuals;
import dev.drydock.core.state.Told;
import dev.drydock.specs.model.Output;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Says what will become of the outputs. Nothing remembers what they were, so what the live state
/// tells now stands for it; an output that reads nothing live is new when nothing of the stack was
/// there.
final class Outputs {
  private final Told told;
  private final Intent intent;
  private final Predicate<DesiredObject> stays;
  private final Predicate<DesiredObject> planned;

  /// @param stays whether an object will be after apply just what it is now
  /// @param planned whether the plan is about an object
  Outputs(
      Told told, Intent intent, Predicate<DesiredObject> stays, Predicate<DesiredObject> planned) {
    this.told = told;
    this.intent = intent;
    this.stays = stays;
    this.planned = planned;
  }

  List<OutputChange> changes(Desired desired) {
    boolean fresh = desired.objects().stream().noneMatch(told::exists);
    var silent =
        desired.objects().stream()
            .filter(object -> !planned.test(object) && !told.exists(object))
            .map(object -> object.address().resource())
            .collect(Collectors.toSet());
    return desired.spec().outputs().stream()
        .map(output -> change(output, fresh))
        .filter(output -> !waitsFor(output.after(), silent))
        .toList();
  }

  /// Whether a value waits for what this plan does not make.
  private static boolean waitsFor(Value value, Set<Address> silent) {
    return Residuals.inputs(value).anyMatch(input -> silent.contains(input.address()));
  }

  private OutputChange change(Output output, boolean fresh) {
    var now = told.resolveNow(output.value());
    var before = fresh || !now.isKnown() ? Value.absent() : now;
    var after =
        switch (intent) {
          case REFRESH -> told.resolveNow(output.value());
          case APPLY -> told.resolve(output.value(), stays);
          case DESTROY -> Value.absent();
        };
    return new OutputChange(output.name(), output.description(), before, after);
  }
}
