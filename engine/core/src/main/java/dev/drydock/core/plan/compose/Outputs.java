package dev.drydock.core.plan.compose;

import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.OutputChange;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.Told;
import dev.drydock.specs.model.Output;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import java.util.List;
import java.util.function.Predicate;

/// Says what will become of the outputs. Nothing remembers what they were, so what the live state
/// tells now stands for it; an output that reads nothing live is new when nothing of the stack was
/// there.
final class Outputs {
  private final Told told;
  private final Intent intent;
  private final Predicate<DesiredObject> stays;

  Outputs(Told told, Intent intent, Predicate<DesiredObject> stays) {
    this.told = told;
    this.intent = intent;
    this.stays = stays;
  }

  List<OutputChange> changes(Desired desired) {
    boolean fresh = desired.objects().stream().noneMatch(told::exists);
    return desired.spec().outputs().stream().map(output -> change(output, fresh)).toList();
  }

  private OutputChange change(Output output, boolean fresh) {
    var now = told.resolveNow(output.value());
    var before = fresh || !now.isKnown() ? Value.absent() : now;
    var after =
        switch (intent) {
          case APPLY, REFRESH -> told.resolve(output.value(), stays);
          case DESTROY -> Value.absent();
        };
    return new OutputChange(output.name(), output.description(), before, after);
  }
}
