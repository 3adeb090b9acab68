package dev.drydock.sim.kubernetes.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.json.Quantity;
import dev.drydock.sim.kubernetes.kinds.Refusal.Cause;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/// Checks what pods and pod templates want.
final class PodValidation {
  private final List<Cause> faults;

  private PodValidation(List<Cause> faults) {
    this.faults = faults;
  }

  /// @param pod false for the template of a workload, where a limit is not yet a request
  static void spec(JsonNode spec, String path, boolean pod, List<Cause> faults) {
    containers(spec, path, faults);
    var restart = Json.text(spec, "restartPolicy");
    if (!pod && !restart.equals("Always") && !restart.isEmpty()) {
      faults.add(Cause.unsupported(path + ".restartPolicy", restart, List.of("\"Always\"")));
    }
  }

  /// Check the containers only: workloads differ in how they let them restart.
  static void containers(JsonNode spec, String path, List<Cause> faults) {
    var validation = new PodValidation(faults);
    var containers = spec.path("containers");
    if (containers.isEmpty()) {
      faults.add(Cause.required(path + ".containers", ""));
    }
    validation.containers(containers, path + ".containers");
    validation.containers(spec.path("initContainers"), path + ".initContainers");
  }

  private void containers(JsonNode containers, String path) {
    var names = new HashSet<String>();
    for (int i = 0; i < containers.size(); i++) {
      var container = containers.get(i);
      var at = path + "[" + i + "]";
      var name = Json.text(container, "name");
      if (name.isEmpty()) {
        faults.add(Cause.required(at + ".name", ""));
      } else if (!names.add(name)) {
        faults.add(
            new Cause(
                "FieldValueDuplicate",
                "Duplicate value: " + Validation.quoted(name),
                at + ".name"));
      }
      if (Json.text(container, "image").isEmpty()) {
        faults.add(Cause.required(at + ".image", ""));
      }
      resources(container.path("resources"), at + ".resources");
    }
  }

  private void resources(JsonNode resources, String path) {
    var limits = resources.path("limits");
    var requests = resources.path("requests");
    wholeNumbers(limits, path + ".limits");
    wholeNumbers(requests, path + ".requests");
    for (var request : requests.properties()) {
      if (limits.has(request.getKey())) {
        compare(request.getKey(), request.getValue(), limits.get(request.getKey()), path);
      } else if (extended(request.getKey())) {
        faults.add(
            Cause.required(path + ".limits", "Limit must be set for non overcommitable resources"));
      }
    }
  }

  private void wholeNumbers(JsonNode amounts, String path) {
    for (var amount : amounts.properties()) {
      var name = amount.getKey();
      var value = Quantity.value(amount.getValue()).orElse(BigDecimal.ZERO);
      if (value.signum() < 0) {
        faults.add(
            Cause.invalid(
                path + "[" + name + "]",
                Validation.quoted(amount.getValue().asText()),
                "must be greater than or equal to 0"));
      }
      if (extended(name) && value.stripTrailingZeros().scale() > 0) {
        faults.add(
            Cause.invalid(
                path + "[" + name + "]",
                Validation.quoted(amount.getValue().asText()),
                "must be an integer"));
      }
    }
  }

  private void compare(String name, JsonNode request, JsonNode limit, String path) {
    var wanted = Quantity.value(request).orElse(BigDecimal.ZERO);
    int order = wanted.compareTo(Quantity.value(limit).orElse(BigDecimal.ZERO));
    var value = Validation.quoted(request.asText());
    if (extended(name) && order != 0) {
      faults.add(
          Cause.invalid(
              path + ".requests",
              value,
              "must be equal to " + name + " limit of " + limit.asText()));
    } else if (order > 0) {
      faults.add(
          Cause.invalid(
              path + ".requests",
              value,
              "must be less than or equal to " + name + " limit of " + limit.asText()));
    }
  }

  /// Say whether a resource is one that device plugins announce.
  static boolean extended(String name) {
    return name.indexOf('/') > 0 && !name.substring(0, name.indexOf('/')).endsWith("kubernetes.io");
  }
}
