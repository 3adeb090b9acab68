package dev.drydock.kubernetes.type;

import dev.drydock.kubernetes.field.InstanceTypeFields;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What device plugins offer, as a container asks for it: a count by resource name.
final class Devices {
  static final String GPU = "nvidia.com/gpu";
  private static final List<String> MACHINE = List.of("cpu", "memory");

  private Devices() {}

  static SequencedMap<String, Object> write(@Nullable Value gpus, @Nullable Value others) {
    var counts = new LinkedHashMap<String, Object>();
    if (gpus instanceof Value.Number(var count) && count.signum() > 0) {
      counts.put(GPU, count.longValueExact());
    }
    if (others instanceof Value.Mapping(_, var entries)) {
      entries.forEach((name, count) -> counts.put(name, JsonValues.write(count)));
    }
    return counts;
  }

  static Value gpus(Map<String, Object> limits) {
    return JsonValues.count(limits.getOrDefault(GPU, 0));
  }

  /// Return every other device that limits name.
  static Value others(Map<String, Object> limits) {
    var counts = new TreeMap<String, Value>();
    limits.forEach((name, count) -> counts.put(name, JsonValues.count(count)));
    counts.keySet().removeAll(MACHINE);
    counts.remove(GPU);
    return InstanceTypeFields.devices(counts);
  }
}
