package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.json.Quantity;
import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Amounts of resources by name: cpu in thousandths, all others whole (memory in bytes).
public record Amounts(SequencedMap<String, Long> byName) {
  public static final Amounts NONE = new Amounts(new TreeMap<>());

  public Amounts {
    byName = Collections.unmodifiableSequencedMap(new TreeMap<>(byName));
  }

  /// Read a map of quantities.
  public static Amounts of(JsonNode quantities) {
    var amounts = new TreeMap<String, Long>();
    for (var quantity : quantities.properties()) {
      boolean cpu = quantity.getKey().equals("cpu");
      amounts.put(
          quantity.getKey(),
          cpu ? Quantity.milli(quantity.getValue()) : Quantity.whole(quantity.getValue()));
    }
    return new Amounts(amounts);
  }

  /// Return what a pod asks for: its containers together, or its largest init container if that is
  /// more; and a place.
  public static Amounts ofPod(JsonNode pod) {
    var spec = pod.path("spec");
    var sum = NONE;
    for (var container : spec.path("containers")) {
      sum = sum.plus(of(Json.at(container, "resources", "requests")));
    }
    for (var container : spec.path("initContainers")) {
      sum = sum.most(of(Json.at(container, "resources", "requests")));
    }
    var place = new TreeMap<String, Long>();
    place.put("pods", 1L);
    return sum.plus(of(spec.path("overhead"))).plus(new Amounts(place));
  }

  public long of(String name) {
    return byName.getOrDefault(name, 0L);
  }

  public Amounts plus(Amounts other) {
    var all = new TreeMap<>(byName);
    other.byName.forEach((name, amount) -> all.merge(name, amount, Long::sum));
    return new Amounts(all);
  }

  public Amounts minus(Amounts other) {
    var all = new TreeMap<>(byName);
    other.byName.forEach((name, amount) -> all.merge(name, -amount, Long::sum));
    return new Amounts(all);
  }

  private Amounts most(Amounts other) {
    var all = new TreeMap<>(byName);
    other.byName.forEach((name, amount) -> all.merge(name, amount, Math::max));
    return new Amounts(all);
  }
}
