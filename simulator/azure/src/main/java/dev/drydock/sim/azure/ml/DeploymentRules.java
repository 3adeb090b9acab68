package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.world.size.VmSizes;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// What the service demands of a deployment's body.
public final class DeploymentRules {
  private static final String FAULT = "ValidationError";
  private static final int NAMES_LEAST = 6;
  private static final int NAMES_MOST = 62;
  private static final int PER_ENDPOINT = 20;
  private static final Duration MANAGED_MOST = Duration.ofMinutes(3);
  private static final Duration KUBERNETES_MOST = Duration.ofMinutes(5);
  private static final List<String> FIXED =
      List.of(
          "/endpointComputeType",
          "/instanceType",
          "/codeConfiguration/codeId",
          "/codeConfiguration/scoringScript");

  private final Entries entries;
  private final Pods pods;

  public DeploymentRules(Entries entries, Pods pods) {
    this.entries = entries;
    this.pods = pods;
  }

  void check(Put put, ObjectNode asked) {
    var endpoint = entries.require(put.id().parent());
    boolean kubernetes = endpoint.properties().hasNonNull("compute");
    var expected = kubernetes ? "Kubernetes" : "Managed";
    if (!asked.path("endpointComputeType").asText().equals(expected)) {
      fault(put, "endpointComputeType", "The deployments of this endpoint are " + expected + ".");
    }
    checkNames(put);
    checkReferences(put, asked);
    checkFixed(put, asked);
    checkScale(put, asked, kubernetes);
    checkRequests(put, asked, kubernetes ? KUBERNETES_MOST : MANAGED_MOST);
    for (var probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
      checkProbe(put, probe, asked.path(probe));
    }
    if (kubernetes) {
      pods.check(put, endpoint, asked);
    } else {
      checkMachine(put, asked);
    }
  }

  private void checkNames(Put put) {
    int length = put.id().name().length() + put.id().parent().name().length();
    if (length < NAMES_LEAST || length > NAMES_MOST) {
      put.violations()
          .add(
              FAULT,
              "name",
              "The names of endpoint and deployment have 6 to 62 characters together, not "
                  + length
                  + ".");
    }
    if (put.creates()
        && entries.below(put.id().parent(), Deployments.TYPE).size() >= PER_ENDPOINT) {
      put.violations().add("QuotaExceeded", "", "An endpoint has at most 20 deployments.");
    }
  }

  private void checkReferences(Put put, ObjectNode asked) {
    reference(put, asked, "model", Assets.Sort.MODELS.versionType());
    reference(put, asked, "environmentId", Assets.Sort.ENVIRONMENTS.versionType());
    var code = asked.path("codeConfiguration");
    if (code instanceof ObjectNode configuration) {
      reference(put, configuration, "codeId", Assets.Sort.CODES.versionType());
      if (configuration.path("scoringScript").asText().isEmpty()) {
        fault(put, "codeConfiguration.scoringScript", "A scoring script is required.");
      }
    }
    boolean bare = !asked.hasNonNull("model") && !asked.hasNonNull("environmentId");
    if (bare) {
      fault(put, "environmentId", "A deployment has a model or an environment, or both.");
    }
  }

  private void reference(Put put, ObjectNode asked, String field, String type) {
    var text = asked.path(field).asText("");
    if (text.isEmpty()) {
      return;
    }
    var found =
        ArmId.parse(text)
            .flatMap(entries::find)
            .filter(entry -> entry.type().equalsIgnoreCase(type));
    if (found.isEmpty()) {
      fault(put, field, "'" + text + "' does not exist.");
    }
  }

  private static void checkFixed(Put put, ObjectNode asked) {
    if (put.creates()) {
      return;
    }
    var before = put.existing().orElseThrow().properties();
    for (var pointer : FIXED) {
      if (!Json.text(asked, pointer).equalsIgnoreCase(Json.text(before, pointer))) {
        var field = pointer.substring(1).replace('/', '.');
        fault(put, field, "'" + field + "' of a deployment cannot be changed.");
      }
    }
  }

  private static void checkScale(Put put, ObjectNode asked, boolean kubernetes) {
    var scale = asked.path("scaleSettings");
    var sort = scale.path("scaleType").asText("");
    if (scale.isObject() && !List.of("Default", "TargetUtilization").contains(sort)) {
      fault(put, "scaleSettings.scaleType", "scaleType is Default or TargetUtilization.");
    }
    if (sort.equals("TargetUtilization") && !kubernetes) {
      fault(put, "scaleSettings.scaleType", "A managed deployment scales by Default.");
    }
    int min = scale.path("minInstances").asInt(1);
    int max = scale.path("maxInstances").asInt(1);
    if (min < 0 || max < 1 || min > max) {
      fault(
          put,
          "scaleSettings.minInstances",
          "minInstances is at least 0 and at most maxInstances, but they are %s and %s."
              .formatted(min, max));
    }
    int target = scale.path("targetUtilizationPercentage").asInt(70);
    if (target < 1 || target > 100) {
      fault(put, "scaleSettings.targetUtilizationPercentage", "It is from 1 to 100.");
    }
    duration(put, scale, "scaleSettings.", "pollingInterval");
    var capacity = put.request().at("/sku/capacity");
    if (!capacity.isMissingNode()
        && !capacity.isNull()
        && (!capacity.isInt() || capacity.asInt() < 0)) {
      put.violations().add(FAULT, "sku.capacity", "The capacity is a whole number from 0.");
    }
  }

  private static void checkRequests(Put put, ObjectNode asked, Duration most) {
    var requests = asked.path("requestSettings");
    if (requests.path("maxConcurrentRequestsPerInstance").asInt(1) < 1) {
      fault(put, "requestSettings.maxConcurrentRequestsPerInstance", "It is at least 1.");
    }
    duration(put, requests, "requestSettings.", "maxQueueWait");
    duration(put, requests, "requestSettings.", "requestTimeout")
        .filter(timeout -> timeout.compareTo(most) > 0)
        .ifPresent(_ ->
            fault(
                put,
                "requestSettings.requestTimeout",
                "The time-out is at most " + most.toSeconds() + " seconds."));
  }

  private static void checkProbe(Put put, String name, JsonNode probe) {
    for (var field : List.of("period", "timeout", "initialDelay")) {
      duration(put, probe, name + ".", field);
    }
    for (var field : List.of("failureThreshold", "successThreshold")) {
      if (probe.path(field).asInt(1) < 1) {
        fault(put, name + "." + field, "It is at least 1.");
      }
    }
  }

  private static void checkMachine(Put put, ObjectNode asked) {
    if (VmSizes.find(asked.path("instanceType").asText("")).isEmpty()) {
      fault(
          put,
          "instanceType",
          "A managed deployment names a VM size, not '"
              + asked.path("instanceType").asText()
              + "'.");
    }
  }

  private static Optional<Duration> duration(Put put, JsonNode node, String where, String field) {
    if (!node.hasNonNull(field)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.parse(node.path(field).asText()));
    } catch (DateTimeParseException _) {
      fault(put, where + field, "'" + node.path(field).asText() + "' is no ISO 8601 duration.");
      return Optional.empty();
    }
  }

  static void fault(Put put, String field, String message) {
    put.violations().add(FAULT, "properties." + field, message);
  }
}
