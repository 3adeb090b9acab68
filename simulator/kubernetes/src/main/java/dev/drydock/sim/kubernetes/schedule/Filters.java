package dev.drydock.sim.kubernetes.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.control.Amounts;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.json.LabelSelector;
import java.util.ArrayList;
import java.util.List;

/// Says why a pod cannot go to a node. Wording of kube-scheduler 1.34, in the order of its plugins.
final class Filters {
  /// @param reasons of the first filter that refuses
  /// @param hopeless whether other pods' leaving would not help
  record Verdict(List<String> reasons, boolean hopeless) {
    boolean fits() {
      return reasons.isEmpty();
    }
  }

  private Filters() {}

  /// @param used by the pods of the node already
  static Verdict check(JsonNode pod, Amounts wanted, JsonNode node, Amounts used) {
    var spec = pod.path("spec");
    if (Json.at(node, "spec", "unschedulable").asBoolean()
        && !tolerates(spec, "node.kubernetes.io/unschedulable", "", "NoSchedule")) {
      return hopeless("node(s) were unschedulable");
    }
    for (var taint : Json.at(node, "spec", "taints")) {
      var effect = Json.text(taint, "effect");
      if (!effect.equals("PreferNoSchedule")
          && !tolerates(spec, Json.text(taint, "key"), Json.text(taint, "value"), effect)) {
        return hopeless("node(s) had untolerated taint(s)");
      }
    }
    if (!selected(spec, node)) {
      return hopeless("node(s) didn't match Pod's node affinity/selector");
    }
    return room(wanted, Amounts.of(Json.at(node, "status", "allocatable")), used);
  }

  private static Verdict hopeless(String reason) {
    return new Verdict(List.of(reason), true);
  }

  private static Verdict room(Amounts wanted, Amounts allocatable, Amounts used) {
    var reasons = new ArrayList<String>();
    boolean hopeless = false;
    for (var want : wanted.byName().entrySet()) {
      var name = want.getKey();
      long amount = want.getValue();
      if (amount > 0 && amount > allocatable.of(name) - used.of(name)) {
        reasons.add(name.equals("pods") ? "Too many pods" : "Insufficient " + name);
        hopeless |= amount > allocatable.of(name);
      }
    }
    return new Verdict(reasons, hopeless);
  }

  private static boolean tolerates(JsonNode spec, String key, String value, String effect) {
    for (var toleration : spec.path("tolerations")) {
      var tolerated = Json.text(toleration, "key");
      var forEffect = Json.text(toleration, "effect");
      boolean exists = Json.text(toleration, "operator").equals("Exists");
      if ((forEffect.isEmpty() || forEffect.equals(effect))
          && ((tolerated.isEmpty() && exists)
              || (tolerated.equals(key)
                  && (exists || Json.text(toleration, "value").equals(value))))) {
        return true;
      }
    }
    return false;
  }

  private static boolean selected(JsonNode spec, JsonNode node) {
    if (!LabelSelector.of(Json.texts(spec.path("nodeSelector"))).matches(node)) {
      return false;
    }
    var required =
        Json.at(
            spec,
            "affinity",
            "nodeAffinity",
            "requiredDuringSchedulingIgnoredDuringExecution",
            "nodeSelectorTerms");
    if (required.isEmpty()) {
      return true;
    }
    return Json.objects(required).stream().anyMatch(term -> matches(term, node));
  }

  private static boolean matches(ObjectNode term, JsonNode node) {
    for (var expression : term.path("matchFields")) {
      var names = new ArrayList<String>();
      expression.path("values").forEach(value -> names.add(value.asText()));
      boolean in = names.contains(Json.text(node, "metadata", "name"));
      if (in != Json.text(expression, "operator").equals("In")) {
        return false;
      }
    }
    for (var expression : term.path("matchExpressions")) {
      if (!matchesLabel(expression, node)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matchesLabel(JsonNode expression, JsonNode node) {
    var operator = Json.text(expression, "operator");
    if (operator.equals("Gt") || operator.equals("Lt")) {
      long bound = Json.at(expression, "values").path(0).asLong();
      var label = Json.at(node, "metadata", "labels", Json.text(expression, "key"));
      return !label.isMissingNode()
          && (operator.equals("Gt") ? label.asLong() > bound : label.asLong() < bound);
    }
    var selector = Json.object();
    selector.putArray("matchExpressions").add(expression);
    return LabelSelector.of(selector).matches(node);
  }
}
