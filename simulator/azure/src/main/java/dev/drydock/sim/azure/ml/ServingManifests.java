package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.type.Entry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// Writes what a deployment is in its cluster: a Deployment and a Service.
///
/// The instance type gives node selector and resources; what the deployment asks for itself comes
/// before that.
final class ServingManifests {
  static final int PORT = 5001;

  private final Entry deployment;
  private final ServingPlace place;
  private final ObjectNode instanceType;
  private final String image;

  ServingManifests(Entry deployment, ServingPlace place, ObjectNode instanceType, String image) {
    this.deployment = deployment;
    this.place = place;
    this.instanceType = instanceType;
    this.image = image;
  }

  static String name(Entry deployment) {
    return (deployment.id().name() + "-" + deployment.id().parent().name())
        .toLowerCase(Locale.ROOT);
  }

  /// Name the labels by which a deployment's pods are found.
  static SequencedMap<String, String> labels(Entry deployment) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("ml.azure.com/endpoint-name", deployment.id().parent().name());
    labels.put("ml.azure.com/deployment-name", deployment.id().name());
    return labels;
  }

  /// Say whether the number of replicas follows the load.
  static boolean scales(JsonNode scaleSettings) {
    return scaleSettings.path("scaleType").asText().equals("TargetUtilization");
  }

  /// @param now how many replicas there are; those that follow the load stay as they are, as far as
  ///   the bounds let them
  String deployment(OptionalInt now) {
    var node = begin("apps/v1", "Deployment");
    var spec = node.putObject("spec");
    spec.put("replicas", replicas(now));
    label(spec.putObject("selector").putObject("matchLabels"));
    var template = spec.putObject("template");
    label(template.putObject("metadata").putObject("labels"));
    var pod = template.putObject("spec");
    var selector = instanceType.at("/spec/nodeSelector");
    if (selector.isObject() && !selector.isEmpty()) {
      pod.set("nodeSelector", selector);
    }
    container(pod.putArray("containers").addObject());
    return node.toString();
  }

  String service() {
    var node = begin("v1", "Service");
    var spec = node.putObject("spec");
    label(spec.putObject("selector"));
    spec.putArray("ports").addObject().put("name", "http").put("port", 80).put("targetPort", PORT);
    return node.toString();
  }

  private ObjectNode begin(String apiVersion, String kind) {
    var node = Json.object();
    node.put("apiVersion", apiVersion);
    node.put("kind", kind);
    var metadata = node.putObject("metadata");
    metadata.put("name", name(deployment));
    metadata.put("namespace", place.namespace());
    label(metadata.putObject("labels"));
    return node;
  }

  private void label(ObjectNode node) {
    labels(deployment).forEach(node::put);
  }

  private int replicas(OptionalInt now) {
    var scale = deployment.properties().path("scaleSettings");
    if (!scales(scale)) {
      return deployment.body().at("/sku/capacity").asInt(1);
    }
    int min = scale.path("minInstances").asInt(1);
    return Math.clamp(now.orElse(min), min, Math.max(min, scale.path("maxInstances").asInt(1)));
  }

  private void container(ObjectNode container) {
    container.put("name", "inference-server");
    container.put("image", image);
    container.putArray("ports").addObject().put("containerPort", PORT);
    var variables = deployment.properties().path("environmentVariables").properties();
    if (!variables.isEmpty()) {
      var env = container.putArray("env");
      for (var variable : variables) {
        env.addObject().put("name", variable.getKey()).put("value", variable.getValue().asText());
      }
    }
    var resources = container.putObject("resources");
    resources.set("requests", amounts("requests", "containerResourceRequests"));
    resources.set("limits", amounts("limits", "containerResourceLimits"));
    probe(container.putObject("readinessProbe"), deployment.properties().path("readinessProbe"));
  }

  private ObjectNode amounts(String ofType, String ofDeployment) {
    var amounts = Json.object();
    for (var amount : instanceType.at("/spec/resources/" + ofType).properties()) {
      if (!amount.getValue().isNull()) {
        amounts.put(amount.getKey(), amount.getValue().asText());
      }
    }
    var asked = deployment.properties().path("containerResourceRequirements").path(ofDeployment);
    for (var amount : asked.properties()) {
      var text = amount.getValue().asText("");
      if (!text.isEmpty() && !amount.getValue().isNull()) {
        amounts.put(amount.getKey().equals("gpu") ? "nvidia.com/gpu" : amount.getKey(), text);
      }
    }
    return amounts;
  }

  private static void probe(ObjectNode node, JsonNode probe) {
    node.putObject("httpGet").put("path", "/").put("port", PORT);
    node.put("initialDelaySeconds", seconds(probe, "initialDelay"));
    node.put("periodSeconds", Math.max(1, seconds(probe, "period")));
    node.put("timeoutSeconds", Math.max(1, seconds(probe, "timeout")));
    node.put("successThreshold", probe.path("successThreshold").asInt(1));
    node.put("failureThreshold", probe.path("failureThreshold").asInt(30));
  }

  private static long seconds(JsonNode probe, String field) {
    return Duration.parse(probe.path(field).asText("PT10S")).toSeconds();
  }
}
