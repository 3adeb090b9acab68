package dev.drydock.sim.kubernetes.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.json.Quantity;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import java.util.Set;

/// Makes an object ready to be stored: what the server decides whatever the client sent.
public final class Preparation {
  private static final Set<String> COUNT_GENERATIONS =
      Set.of(
          "Pod",
          "CustomResourceDefinition.apiextensions.k8s.io",
          "EndpointSlice.discovery.k8s.io",
          "Ingress.networking.k8s.io",
          "NetworkPolicy.networking.k8s.io",
          "PodDisruptionBudget.policy",
          "PriorityClass.scheduling.k8s.io");

  private Preparation() {}

  /// Set status and generation of a new object.
  ///
  /// @param hasStatus whether the kind has a status subresource
  public static void create(ApiResource resource, ObjectNode object, boolean hasStatus) {
    var kind = resource.qualifiedKind();
    if (countsGenerations(resource)) {
      Json.ensure(object, "metadata").put("generation", 1);
    }
    switch (kind) {
      case "Pod" -> {
        var status = object.putObject("status");
        status.put("phase", "Pending").put("qosClass", qualityOfService(object.path("spec")));
      }
      case "Namespace" -> {
        var finalizers = Json.ensure(object, "spec").putArray("finalizers");
        finalizers.add("kubernetes");
        object.putObject("status").put("phase", "Active");
      }
      case "Node", "Event" -> {}
      case "PersistentVolumeClaim" -> object.putObject("status").put("phase", "Pending");
      case "CustomResourceDefinition.apiextensions.k8s.io" -> definitionStatus(object);
      default -> {
        if (hasStatus && object.has("status")) {
          object.set("status", Decoder.zero(resource.type()).path("status").deepCopy());
        }
        if (resource.custom() && hasStatus) {
          object.remove("status");
        }
      }
    }
  }

  /// Add what a new object only has once it has its uid.
  public static void identify(ApiResource resource, ObjectNode object) {
    if (resource.qualifiedKind().equals("Job.batch")) {
      JobRules.select(object);
    }
  }

  private static void definitionStatus(ObjectNode object) {
    var status = object.putObject("status");
    status.putNull("conditions");
    status.putObject("acceptedNames").put("plural", "").put("kind", "");
    var stored = status.putArray("storedVersions");
    for (var version : Json.at(object, "spec", "versions")) {
      if (version.path("storage").asBoolean()) {
        stored.add(version.path("name").asText());
      }
    }
  }

  /// Count a change of what is wanted.
  public static void countGeneration(ApiResource resource, ObjectNode live, ObjectNode next) {
    if (countsGenerations(resource)) {
      boolean changed =
          !Json.same(wanted(live), wanted(next))
              || (resource.qualifiedKind().equals("Deployment.apps")
                  && !Json.same(
                      Json.at(live, "metadata", "annotations"),
                      Json.at(next, "metadata", "annotations")));
      long generation = Json.at(live, "metadata", "generation").asLong();
      Json.ensure(next, "metadata").put("generation", generation + (changed ? 1 : 0));
    }
  }

  private static JsonNode wanted(ObjectNode object) {
    var wanted = Json.object();
    wanted.setAll(object);
    wanted.remove("metadata");
    wanted.remove("status");
    return wanted;
  }

  public static boolean countsGenerations(ApiResource resource) {
    return resource.custom()
        || resource.served().group().equals("apps")
        || resource.served().group().equals("batch")
        || COUNT_GENERATIONS.contains(resource.qualifiedKind());
  }

  /// Return `Guaranteed`, `Burstable` or `BestEffort`.
  static String qualityOfService(JsonNode spec) {
    boolean any = false;
    boolean all = true;
    for (var container : Json.objects(spec.path("containers"))) {
      for (var resource : new String[] {"cpu", "memory"}) {
        long request = Quantity.milli(Json.at(container, "resources", "requests", resource));
        long limit = Quantity.milli(Json.at(container, "resources", "limits", resource));
        any |= request > 0 || limit > 0;
        all &= limit > 0 && request == limit;
      }
    }
    return !any ? "BestEffort" : all ? "Guaranteed" : "Burstable";
  }
}
