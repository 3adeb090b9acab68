package dev.drydock.core.execute;

import dev.drydock.core.plan.OutputChange;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.state.Residuals;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a run has learned: the objects it wrote, and what they tell.
final class Known {
  private final Residuals residuals;
  private final Map<Residual.Input, Value> computed;
  private final Map<ObjectId, LiveObject> written = new HashMap<>();

  Known(Plan plan, Residuals residuals) {
    this.residuals = residuals;
    this.computed = new HashMap<>(plan.computed());
  }

  /// Take in what a write left behind.
  void learn(ObjectAddress address, LiveObject live) {
    written.put(live.id(), live);
    live.computed()
        .forEach(
            (name, value) -> computed.put(new Residual.Input(address.resource(), name), value));
  }

  void forget(ObjectId id) {
    written.remove(id);
  }

  /// Return the object as this run last wrote it.
  Optional<LiveObject> written(ObjectId id) {
    return Optional.ofNullable(written.get(id));
  }

  Value resolve(Value value) {
    return residuals.resolve(value, input -> Optional.ofNullable(computed.get(input)));
  }

  DesiredObject resolve(DesiredObject object) {
    var fields = new LinkedHashMap<String, Value>();
    object.fields().forEach((path, value) -> fields.put(path, resolve(value)));
    return object.with(fields);
  }

  List<Check> checks(Plan plan) {
    return plan.checks().stream().map(this::check).toList();
  }

  private Check check(Check check) {
    var assertions =
        check.assertions().stream()
            .map(one ->
                new Check.Assertion(resolve(one.condition()), resolve(one.message()), one.span()))
            .toList();
    return new Check(check.name(), assertions, check.span());
  }

  List<OutputValue> outputs(Plan plan) {
    return plan.outputs().stream()
        .filter(output -> !output.after().isNull())
        .map(this::output)
        .toList();
  }

  private OutputValue output(OutputChange output) {
    return new OutputValue(output.name(), output.description(), resolve(output.after()));
  }
}
