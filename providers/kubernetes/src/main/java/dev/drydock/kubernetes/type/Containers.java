package dev.drydock.kubernetes.type;

import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.Map;

/// Finds containers in a pod's spec.
final class Containers {
  private Containers() {}

  /// Return a container by name; empty when there is none.
  static Map<String, Object> named(Map<String, Object> pod, String name) {
    if (pod.get("containers") instanceof List<?> containers) {
      for (var container : containers) {
        if (container instanceof Map<?, ?> members && name.equals(members.get("name"))) {
          return JsonValues.object(members);
        }
      }
    }
    return Map.of();
  }

  /// Return the first port of a container.
  static Value port(Map<String, Object> container) {
    return container.get("ports") instanceof List<?> ports && !ports.isEmpty()
        ? JsonValues.read(JsonValues.object(ports.getFirst()).get("containerPort"))
        : Value.absent();
  }
}
