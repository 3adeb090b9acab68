package dev.drydock.sim.kubernetes.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Chooses objects by the few fields that the server indexes.
public record FieldSelector(List<Requirement> requirements) {
  public record Requirement(String field, boolean equal, String value) {}

  public static final FieldSelector ALL = new FieldSelector(List.of());

  private static final List<String> EVERYWHERE = List.of("metadata.name", "metadata.namespace");
  private static final Map<String, List<String>> MORE =
      Map.of(
          "pods",
          List.of(
              "spec.nodeName",
              "spec.restartPolicy",
              "spec.schedulerName",
              "spec.serviceAccountName",
              "spec.hostNetwork",
              "status.phase",
              "status.podIP",
              "status.nominatedNodeName"),
          "events",
          List.of(
              "involvedObject.kind",
              "involvedObject.namespace",
              "involvedObject.name",
              "involvedObject.uid",
              "involvedObject.apiVersion",
              "involvedObject.resourceVersion",
              "involvedObject.fieldPath",
              "reason",
              "reportingComponent",
              "source",
              "type"),
          "nodes",
          List.of("spec.unschedulable"),
          "namespaces",
          List.of("status.phase"),
          "secrets",
          List.of("type"),
          "replicasets",
          List.of("status.replicas"));

  /// Read the text of a query parameter.
  public static FieldSelector parse(String text) {
    var requirements = new ArrayList<Requirement>();
    for (var part : text.split(",", -1)) {
      int operator = part.indexOf('=');
      if (operator > 0) {
        boolean unequal = part.charAt(operator - 1) == '!';
        int value = part.startsWith("==", operator) ? operator + 2 : operator + 1;
        requirements.add(
            new Requirement(
                part.substring(0, unequal ? operator - 1 : operator).strip(),
                !unequal,
                part.substring(value).strip()));
      }
    }
    return new FieldSelector(requirements);
  }

  /// Return a field that objects of a resource cannot be chosen by; empty when there is none.
  public String unknown(String resource) {
    return requirements.stream()
        .map(Requirement::field)
        .filter(field -> !EVERYWHERE.contains(field))
        .filter(field -> !MORE.getOrDefault(resource, List.of()).contains(field))
        .findFirst()
        .orElse("");
  }

  public boolean matches(JsonNode object) {
    return requirements.stream()
        .allMatch(requirement ->
            Json.text(object, requirement.field().split("\\.", -1)).equals(requirement.value())
                == requirement.equal());
  }
}
