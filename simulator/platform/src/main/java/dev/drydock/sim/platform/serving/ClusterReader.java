package dev.drydock.sim.platform.serving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.sim.kubernetes.SimulatedClusters;
import dev.drydock.sim.platform.replica.Behaviour;
import dev.drydock.sim.platform.replica.Identity;
import dev.drydock.sim.platform.replica.Latency;
import dev.drydock.sim.router.config.VersionConfig.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads one cluster. Whoever reads holds the world.
final class ClusterReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// The variable that names the model of a container, where its image does not bring it along.
  private static final String MODEL = "DRYDOCK_MODEL_URI";

  private final SimulatedClusters clusters;
  private final String cluster;
  private final Optional<Latency> latency;

  /// @param latency of all replicas, whatever their pods say
  ClusterReader(SimulatedClusters clusters, String cluster, Optional<Latency> latency) {
    this.clusters = clusters;
    this.cluster = cluster;
    this.latency = latency;
  }

  Optional<JsonNode> read(String apiVersion, String kind, String namespace, String name) {
    return clusters.read(cluster, apiVersion, kind, namespace, name).map(ClusterReader::parse);
  }

  /// Return the objects in all namespaces that carry a label.
  List<JsonNode> labelled(String apiVersion, String kind, String label, String value) {
    var labels = new LinkedHashMap<>(Map.of(label, value));
    return clusters.list(cluster, apiVersion, kind, "", labels).stream()
        .map(ClusterReader::parse)
        .toList();
  }

  /// Say whether a Deployment has a pod that answers.
  boolean available(String namespace, String deployment) {
    return read("apps/v1", "Deployment", namespace, deployment)
        .filter(ClusterReader::available)
        .isPresent();
  }

  static boolean available(JsonNode deployment) {
    return deployment.at("/status/availableReplicas").asInt(0) > 0;
  }

  /// Return what answers for a version: the pods of its Deployment that are ready and not leaving.
  ///
  /// @param model empty to take what the pods say
  Crew crew(String endpoint, String version, String model, Target target) {
    var found = read("apps/v1", "Deployment", target.namespace(), target.deployment());
    if (found.isEmpty()) {
      return new Crew(endpoint, version, 0, List.of());
    }
    var labels = texts(found.get().at("/spec/selector/matchLabels"));
    var ready =
        clusters.list(cluster, "v1", "Pod", target.namespace(), labels).stream()
            .map(ClusterReader::parse)
            .filter(ClusterReader::ready)
            .map(pod -> pod(pod, endpoint, version, model))
            .toList();
    return new Crew(endpoint, version, found.get().at("/spec/replicas").asInt(1), ready);
  }

  /// Return how many pods of a Deployment have a node and do not leave it.
  int placed(Target target) {
    var found = read("apps/v1", "Deployment", target.namespace(), target.deployment());
    var labels = found.map(each -> texts(each.at("/spec/selector/matchLabels")));
    return (int)
        labels.map(by -> clusters.list(cluster, "v1", "Pod", target.namespace(), by)).stream()
            .flatMap(List::stream)
            .map(ClusterReader::parse)
            .filter(pod -> !leaves(pod) && !pod.at("/spec/nodeName").asText("").isEmpty())
            .count();
  }

  Behaviour behaviour(Map<String, String> environment) {
    var told = Behaviour.of(environment);
    return latency.map(told::with).orElse(told);
  }

  static SequencedMap<String, String> texts(JsonNode object) {
    var texts = new LinkedHashMap<String, String>();
    object.properties().forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
    return texts;
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An object is no JSON. This is a bug in Drydock.", e);
    }
  }

  private Pod pod(JsonNode pod, String endpoint, String version, String model) {
    var container = pod.at("/spec/containers/0");
    var environment = new LinkedHashMap<String, String>();
    container
        .path("env")
        .forEach(
            each -> environment.put(each.path("name").asText(), each.path("value").asText("")));
    var image = container.path("image").asText("");
    var name = environment.getOrDefault(MODEL, image);
    var identity =
        new Identity(
            endpoint, version, model.isEmpty() ? name : model, pod.at("/metadata/name").asText());
    return new Pod(pod.at("/metadata/uid").asText(), identity, behaviour(environment));
  }

  private static boolean leaves(JsonNode pod) {
    return pod.path("metadata").has("deletionTimestamp");
  }

  private static boolean ready(JsonNode pod) {
    if (leaves(pod)) {
      return false;
    }
    for (var condition : pod.at("/status/conditions")) {
      if (condition.path("type").asText().equals("Ready")) {
        return condition.path("status").asText().equals("True");
      }
    }
    return false;
  }
}
