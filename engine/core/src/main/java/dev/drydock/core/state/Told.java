package dev.drydock.core.state;

import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What live objects tell of the computed attributes of their resources.
public final class Told {
  private final Map<Address, List<DesiredObject>> objects = new TreeMap<>();
  private final LiveState live;
  private final Residuals residuals;

  public Told(Desired desired, LiveState live, Residuals residuals) {
    this.live = live;
    this.residuals = residuals;
    desired.objects().stream()
        .filter(object -> object.address().role() != Role.TRAFFIC)
        .forEach(object ->
            objects
                .computeIfAbsent(object.address().resource(), _ -> new ArrayList<>())
                .add(object));
  }

  /// Return what is told now, whatever may change.
  public Optional<Value> now(Residual.Input input) {
    return tell(input, _ -> true);
  }

  public boolean exists(DesiredObject object) {
    return live.find(object.id()).isPresent();
  }

  /// Put everything that is told now into a value.
  public Value resolveNow(Value value) {
    return residuals.resolve(value, this::now);
  }

  /// Put into a value what is told by resources of which every object passes `stays`: only they
  /// will tell the same after apply.
  public Value resolve(Value value, Predicate<DesiredObject> stays) {
    return residuals.resolve(value, input -> lasting(input, stays));
  }

  public DesiredObject resolve(DesiredObject desired, Predicate<DesiredObject> stays) {
    if (desired.fields().values().stream().allMatch(Value::isKnown)) {
      return desired;
    }
    var fields = new LinkedHashMap<String, Value>();
    desired.fields().forEach((path, value) -> fields.put(path, resolve(value, stays)));
    return desired.with(fields);
  }

  /// Return what is told by objects that pass `stays`, though others of the resource may change.
  public Optional<Value> tell(Residual.Input input, Predicate<DesiredObject> stays) {
    return of(input).stream()
        .filter(stays)
        .flatMap(object -> live.find(object.id()).stream())
        .map(LiveObject::computed)
        .filter(computed -> computed.containsKey(input.attribute()))
        .map(computed -> computed.getOrDefault(input.attribute(), Value.absent()))
        .findFirst();
  }

  private Optional<Value> lasting(Residual.Input input, Predicate<DesiredObject> stays) {
    return of(input).stream().allMatch(stays) ? now(input) : Optional.empty();
  }

  private List<DesiredObject> of(Residual.Input input) {
    return objects.getOrDefault(input.address(), List.of());
  }
}
