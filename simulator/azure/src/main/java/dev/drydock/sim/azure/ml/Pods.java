package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.ErrorDetail;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.host.ClusterHost;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Outcome;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Puts deployments into their cluster, as the machine learning extension does, and tells from
/// their pods whether they are healthy.
///
/// Source for the error codes: azure-ai-docs how-to-troubleshoot-online-endpoints.md.
public final class Pods {
  /// How long pods may take before a deployment has failed.
  static final Duration PATIENCE = Duration.ofMinutes(20);

  private static final String INSTANCE_TYPES = "amlarc.azureml.com/v1alpha1";
  private static final List<String> PARTS =
      List.of("containerResourceRequests", "containerResourceLimits");

  private final World world;
  private final Entries entries;
  private final ClusterHost host;
  private final ServingPlaces places;

  public Pods(World world, Entries entries, ClusterHost host, ServingPlaces places) {
    this.world = world;
    this.entries = entries;
    this.host = host;
    this.places = places;
  }

  /// Check what a deployment asks of its cluster.
  void check(Put put, Entry endpoint, ObjectNode asked) {
    var requirements = asked.path("containerResourceRequirements");
    for (var part : PARTS) {
      for (var amount : requirements.path(part).properties()) {
        var text = amount.getValue().asText("");
        if (!text.isEmpty() && Quantity.parse(text).isEmpty()) {
          DeploymentRules.fault(
              put,
              "containerResourceRequirements." + part + "." + amount.getKey(),
              "'" + text + "' is no quantity.");
        }
      }
    }
    for (var resource : List.of("cpu", "memory")) {
      var least = requirements.path(PARTS.getFirst()).path(resource).asText("");
      var most = requirements.path(PARTS.getLast()).path(resource).asText("");
      if (exceeds(least, most)) {
        DeploymentRules.fault(
            put,
            "containerResourceRequirements",
            "The %s requested (%s) is more than the limit (%s).".formatted(resource, least, most));
      }
    }
    places.of(endpoint).ifPresent(place -> checkInstanceType(put, asked, place));
  }

  private void checkInstanceType(Put put, ObjectNode asked, ServingPlace place) {
    var name = asked.path("instanceType").asText("");
    if (name.isEmpty()) {
      return;
    }
    var type = host.read(place.cluster(), INSTANCE_TYPES, "InstanceType", "", name);
    if (type.isEmpty()) {
      DeploymentRules.fault(
          put, "instanceType", "The cluster has no instance type '" + name + "'.");
      return;
    }
    var limits = Json.stored(type.get()).at("/spec/resources/limits");
    for (var part : PARTS) {
      var wanted = asked.path("containerResourceRequirements").path(part);
      for (var resource : List.of("cpu", "memory")) {
        if (exceeds(wanted.path(resource).asText(""), limits.path(resource).asText(""))) {
          DeploymentRules.fault(
              put,
              "containerResourceRequirements." + part + "." + resource,
              "The %s asked for is more than the instance type '%s' has."
                  .formatted(resource, name));
        }
      }
    }
  }

  private static boolean exceeds(String amount, String limit) {
    return Quantity.parse(amount)
        .flatMap(a -> Quantity.parse(limit).map(l -> a.compareTo(l) > 0))
        .orElse(false);
  }

  /// Put a deployment into its cluster when it is not there yet; then see how it fares.
  Outcome look(Entry deployment) {
    var place = place(deployment);
    if (place.isEmpty()) {
      return fail(
          "ComputeNotFound",
          "The compute of this endpoint is gone, or the managed cluster behind it no longer"
              + " exists.");
    }
    if (!deployment.hidden().has("deadline")) {
      deployment.hidden().put("deadline", world.now().plus(world.paced(PATIENCE)).toString());
      apply(deployment, place.get());
      return Outcome.reach();
    }
    if (available(deployment, place.get())) {
      return new Outcome.Divert("Succeeded");
    }
    var deadline = Instant.parse(deployment.hidden().path("deadline").asText());
    return world.now().isBefore(deadline) ? Outcome.reach() : failed(deployment, place.get());
  }

  /// Take a deployment out of its cluster.
  void remove(Entry deployment) {
    place(deployment)
        .ifPresent(place -> {
          var name = ServingManifests.name(deployment);
          host.remove(place.cluster(), "apps/v1", "Deployment", place.namespace(), name);
          host.remove(place.cluster(), "v1", "Service", place.namespace(), name);
        });
  }

  /// Return what the containers of a deployment would have written.
  String logs(Entry deployment, int tail) {
    var place = place(deployment);
    var lines =
        place.map(p -> pods(deployment, p)).orElse(List.of()).stream()
            .map(pod -> Json.text(pod, "/metadata/name") + ": " + Json.text(pod, "/status/phase"))
            .toList();
    return lines.stream().skip(Math.max(0, lines.size() - tail)).collect(Collectors.joining("\n"));
  }

  private void apply(Entry deployment, ServingPlace place) {
    var name = deployment.properties().path("instanceType").asText("");
    var type =
        host.read(
                place.cluster(),
                INSTANCE_TYPES,
                "InstanceType",
                "",
                name.isEmpty() ? place.instanceType() : name)
            .map(Json::stored)
            .orElseGet(Json::object);
    var manifests = new ServingManifests(deployment, place, type, image(deployment));
    host.apply(place.cluster(), "azureml", manifests.deployment(replicas(deployment, place)));
    host.apply(place.cluster(), "azureml", manifests.service());
  }

  /// Return how many replicas there are, if there are any: the front end scales them.
  private OptionalInt replicas(Entry deployment, ServingPlace place) {
    var name = ServingManifests.name(deployment);
    return host.read(place.cluster(), "apps/v1", "Deployment", place.namespace(), name).stream()
        .mapToInt(found -> Json.stored(found).at("/spec/replicas").asInt(1))
        .findFirst();
  }

  /// Return the image that an environment stands for; one that is built has a name by its id.
  private String image(Entry deployment) {
    var id = deployment.properties().path("environmentId").asText("");
    return ArmId.parse(id)
        .flatMap(entries::find)
        .map(environment -> environment.properties().path("image").asText(""))
        .filter(image -> !image.isEmpty())
        .orElse("simulated.azurecr.io/azureml/" + new ArmId(id).parent().name());
  }

  private Optional<ServingPlace> place(Entry deployment) {
    return entries.find(deployment.id().parent()).flatMap(places::of);
  }

  private boolean available(Entry deployment, ServingPlace place) {
    var name = ServingManifests.name(deployment);
    var read = host.read(place.cluster(), "apps/v1", "Deployment", place.namespace(), name);
    if (read.isEmpty()) {
      return false;
    }
    var object = Json.stored(read.get());
    int wanted = object.at("/spec/replicas").asInt(1);
    var status = object.path("status");
    long generation = object.at("/metadata/generation").asLong(0);
    return status.path("observedGeneration").asLong(generation) >= generation
        && status.path("updatedReplicas").asInt(0) == wanted
        && status.path("replicas").asInt(0) == wanted
        && status.path("availableReplicas").asInt(0) == wanted;
  }

  private Outcome failed(Entry deployment, ServingPlace place) {
    for (var pod : pods(deployment, place)) {
      for (var condition : pod.at("/status/conditions")) {
        if (condition.path("reason").asText().equals("Unschedulable")) {
          return fail("KubernetesUnschedulable", condition.path("message").asText());
        }
      }
      for (var container : pod.at("/status/containerStatuses")) {
        var waiting = container.at("/state/waiting");
        if (waiting.hasNonNull("reason")) {
          return fail("Kubernetes" + waiting.path("reason").asText(), said(container, waiting));
        }
      }
    }
    return fail(
        "ResourceNotReady",
        "The deployment was not ready within %s minutes.".formatted(PATIENCE.toMinutes()));
  }

  private static String said(JsonNode container, JsonNode waiting) {
    return "The container '%s' does not start: %s."
        .formatted(
            container.path("name").asText(),
            waiting.path("message").asText(waiting.path("reason").asText()));
  }

  private List<ObjectNode> pods(Entry deployment, ServingPlace place) {
    return host
        .list(place.cluster(), "v1", "Pod", place.namespace(), ServingManifests.labels(deployment))
        .stream()
        .map(Json::stored)
        .toList();
  }

  private static Outcome fail(String code, String message) {
    return new Outcome.Fail(ErrorDetail.of(code, message));
  }
}
