package dev.drydock.sim.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Checks who is told in bodies, and how, against the OpenAPI documents of the services.
class DocumentedBodiesTest {
  private static final Path DOCUMENTS =
      Path.of(System.getProperty("house.root", "../..")).resolve("../shared/data/azure/2024-08-01");
  private static final String ML =
      "machinelearningservices/resource-manager/Microsoft.MachineLearningServices/stable/"
          + "2024-04-01/";
  private static final String ACTIVITY =
      "monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/activityLogs_API.json";

  /// Where each type's body is defined.
  private static final SequencedMap<String, String> DEFINITIONS = new LinkedHashMap<>();

  static {
    DEFINITIONS.put(Cloud.GROUP, resources("ResourceGroup"));
    DEFINITIONS.put(
        Cloud.STORAGE,
        "storage/resource-manager/Microsoft.Storage/stable/2023-05-01/storage.json"
            + "#/definitions/StorageAccount");
    DEFINITIONS.put(
        Cloud.VAULT,
        "keyvault/resource-manager/Microsoft.KeyVault/stable/2023-07-01/keyvault.json"
            + "#/definitions/Vault");
    DEFINITIONS.put(
        Cloud.INSIGHTS,
        "applicationinsights/resource-manager/Microsoft.Insights/stable/2020-02-02/"
            + "components_API.json#/definitions/ApplicationInsightsComponent");
    DEFINITIONS.put(Cloud.WORKSPACE, ML + "machineLearningServices.json#/definitions/Workspace");
    DEFINITIONS.put(
        Cloud.COMPUTE, ML + "machineLearningServices.json#/definitions/ComputeResource");
    DEFINITIONS.put(Cloud.ENDPOINT, ML + "mfe.json#/definitions/OnlineEndpointTrackedResource");
    DEFINITIONS.put(Cloud.BLUE, ML + "mfe.json#/definitions/OnlineDeploymentTrackedResource");
    DEFINITIONS.put(Cloud.IMAGE, ML + "mfe.json#/definitions/EnvironmentVersionResource");
    DEFINITIONS.put(Cloud.CLUSTER, aks("ManagedCluster"));
    DEFINITIONS.put(Cloud.CLUSTER + "/agentPools/system", aks("AgentPool"));
    DEFINITIONS.put(
        Cloud.EXTENSION,
        "kubernetesconfiguration/resource-manager/Microsoft.KubernetesConfiguration/stable/"
            + "2023-05-01/extensions.json#/definitions/Extension");
  }

  private final ObjectMapper mapper = new ObjectMapper();

  private static String aks(String definition) {
    return "containerservice/resource-manager/Microsoft.ContainerService/aks/stable/2024-05-01/"
        + "managedClusters.json#/definitions/"
        + definition;
  }

  private static String resources(String definition) {
    return "resources/resource-manager/Microsoft.Resources/stable/2024-03-01/"
        + "resources.json#/definitions/"
        + definition;
  }

  @BeforeEach
  void needsTheDocuments() {
    assumeTrue(Files.isDirectory(DOCUMENTS), "skipped: " + DOCUMENTS + " is not here");
  }

  @Test
  void systemDataIsWhereTheDocumentsHaveItAndNowhereElse() throws IOException {
    try (var cloud = new Cloud(5)) {
      cloud.serving();
      cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment("")));
      var told = new LinkedHashMap<String, Boolean>();
      var documented = new LinkedHashMap<String, Boolean>();
      for (var one : DEFINITIONS.entrySet()) {
        var body = cloud.json(one.getKey());
        told.put(one.getKey(), body.has("systemData"));
        documented.put(one.getKey(), properties(DOCUMENTS, one.getValue()).has("systemData"));
      }

      assertThat(told).isEqualTo(documented);
      assertThat(documented).containsValue(true).containsValue(false);
    }
  }

  @Test
  void eventsHaveTheDocumentedPropertiesOfTheDocumentedTypes() throws IOException {
    try (var cloud = new Cloud(5)) {
      cloud.serving();
      cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment("")));
      cloud.put(Cloud.WORKSPACE + "x", "{}");
      var events =
          cloud.json(
              Cloud.SUB
                  + "/providers/Microsoft.Insights/eventtypes/management/values"
                  + "?api-version=2015-04-01"
                  + "&$filter=eventTimestamp%20ge%20'2026-01-01T00:00:00Z'");
      var event = properties(DOCUMENTS, ACTIVITY + "#/definitions/EventData");

      assertThat(events.path("value").size()).isGreaterThan(30);
      var wrong = new ArrayList<String>();
      events.path("value").forEach(one -> check(one, event, wrong));
      assertThat(wrong).isEmpty();
    }
  }

  private void check(JsonNode object, JsonNode properties, List<String> wrong) {
    for (var member : object.properties()) {
      var schema = properties.path(member.getKey());
      if (schema.isMissingNode() || !fits(member, schema)) {
        wrong.add(member.getKey() + ": " + member.getValue());
      }
    }
  }

  private boolean fits(Map.Entry<String, JsonNode> member, JsonNode schema) {
    var value = member.getValue();
    if (schema.has("enum")) {
      return schema.path("enum").valueStream().anyMatch(value::equals);
    }
    if (schema.path("$ref").asText().endsWith("/LocalizableString")) {
      return value.path("value").isTextual() && value.path("localizedValue").isTextual();
    }
    return schema.path("type").asText("object").equals("string")
        ? value.isTextual()
        : value.isObject() && value.valueStream().allMatch(JsonNode::isTextual);
  }

  /// Gather the properties of a definition and of all that it is made of.
  ///
  /// @param reference relative to `file`
  private ObjectNode properties(Path file, String reference) throws IOException {
    int hash = reference.indexOf('#');
    var document =
        hash == 0 ? file : beside(file).resolve(reference.substring(0, hash)).normalize();
    var definition = mapper.readTree(document.toFile()).at(reference.substring(hash + 1));
    assertThat(definition.isMissingNode()).as(reference).isFalse();
    var properties = JsonNodeFactory.instance.objectNode();
    for (var part : definition.path("allOf")) {
      properties.setAll(properties(document, part.path("$ref").asText()));
    }
    definition
        .path("properties")
        .properties()
        .forEach(one -> properties.set(one.getKey(), one.getValue()));
    return properties;
  }

  private static Path beside(Path file) {
    return Files.isDirectory(file) ? file : file.resolveSibling("");
  }
}
