package dev.drydock.core.state;

import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Field.Nature;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Hides, before anybody can show it, what the cloud tells in clear: what the spec calls sensitive,
/// and what may be, where the spec does not speak of the object any more.
public final class Veil {
  private Veil() {}

  public static LiveState over(LiveState live, Desired desired) {
    var veiled = new TreeMap<ObjectId, LiveObject>();
    live.objects().forEach((id, object) -> veiled.put(id, over(object, hiding(object, desired))));
    return new LiveState(veiled, live.observedAt());
  }

  private static Predicate<String> hiding(LiveObject live, Desired desired) {
    return desired
        .find(live.id())
        .<Predicate<String>>map(wanted -> path -> wanted.field(path).isSensitive())
        .orElse(path ->
            live.type().field(path).filter(field -> field.nature() == Nature.FREE).isPresent());
  }

  private static LiveObject over(LiveObject live, Predicate<String> hiding) {
    if (live.fields().keySet().stream().noneMatch(hiding)) {
      return live;
    }
    var fields = new LinkedHashMap<String, Value>();
    live.fields()
        .forEach((path, value) ->
            fields.put(path, hiding.test(path) && !isEmpty(value) ? value.hidden() : value));
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

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Mapping(_, var entries) && entries.isEmpty();
  }
}
