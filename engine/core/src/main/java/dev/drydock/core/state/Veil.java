package dev.drydock.core.state;

import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import java.util.LinkedHashMap;
import java.util.TreeMap;

/// Hides what the spec calls sensitive in what the cloud tells in clear, before anybody can show
/// it.
public final class Veil {
  private Veil() {}

  public static LiveState over(LiveState live, Desired desired) {
    var veiled = new TreeMap<ObjectId, LiveObject>();
    live.objects()
        .forEach((id, object) ->
            veiled.put(id, desired.find(id).map(one -> over(object, one)).orElse(object)));
    return new LiveState(veiled, live.observedAt());
  }

  private static LiveObject over(LiveObject live, DesiredObject desired) {
    if (desired.fields().values().stream().noneMatch(Value::isSensitive)) {
      return live;
    }
    var fields = new LinkedHashMap<String, Value>();
    live.fields()
        .forEach((path, value) ->
            fields.put(path, desired.field(path).isSensitive() ? value.hidden() : value));
    return new LiveObject(
        live.id(),
        live.type(),
        fields,
        live.computed(),
        live.mark(),
        live.references(),
        live.containers(),
        live.version(),
        live.provenance());
  }
}
