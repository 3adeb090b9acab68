package dev.drydock.sim.azure.ml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Json;
import java.util.List;

/// Fills in what a deployment's body leaves out.
///
/// Source: the defaults of Microsoft.MachineLearningServices 2024-04-01, mfe.json.
final class DeploymentDefaults {
  private DeploymentDefaults() {}

  static void complete(ObjectNode body) {
    var properties = Json.within(body, "properties");
    boolean kubernetes = properties.path("endpointComputeType").asText().equals("Kubernetes");
    Json.fallback(properties, "appInsightsEnabled", false);
    Json.fallback(properties, "egressPublicNetworkAccess", "Enabled");
    Json.fallback(properties, "environmentVariables", Json.object());
    Json.fallback(properties, "properties", Json.object());
    scale(properties, kubernetes);
    var requests = Json.within(properties, "requestSettings");
    Json.fallback(requests, "maxConcurrentRequestsPerInstance", 1);
    Json.fallback(requests, "maxQueueWait", "PT0.5S");
    Json.fallback(requests, "requestTimeout", "PT5S");
    for (var probe : List.of("livenessProbe", "readinessProbe")) {
      probe(Json.within(properties, probe));
    }
    var sku = Json.within(body, "sku");
    Json.fallback(sku, "name", "Default");
    if (properties.at("/scaleSettings/scaleType").asText().equals("Default")) {
      Json.fallback(sku, "capacity", 1);
    }
  }

  private static void scale(ObjectNode properties, boolean kubernetes) {
    var scale = Json.within(properties, "scaleSettings");
    Json.fallback(scale, "scaleType", kubernetes ? "TargetUtilization" : "Default");
    if (scale.path("scaleType").asText().equals("TargetUtilization")) {
      Json.fallback(scale, "minInstances", 1);
      Json.fallback(scale, "maxInstances", 1);
      Json.fallback(scale, "targetUtilizationPercentage", 70);
      Json.fallback(scale, "pollingInterval", "PT1S");
    }
  }

  private static void probe(ObjectNode probe) {
    Json.fallback(probe, "failureThreshold", 30);
    Json.fallback(probe, "successThreshold", 1);
    Json.fallback(probe, "timeout", "PT2S");
    Json.fallback(probe, "period", "PT10S");
    Json.fallback(probe, "initialDelay", "PT10S");
  }
}
