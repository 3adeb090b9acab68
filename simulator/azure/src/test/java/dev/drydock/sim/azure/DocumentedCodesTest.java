package dev.drydock.sim.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Checks the status codes of whole lives against the OpenAPI documents of the services.
class DocumentedCodesTest {
  private static final Path DOCUMENTS =
      Path.of(System.getProperty("house.root", "../..")).resolve("../shared/data/azure/2024-08-01");
  private static final List<String> FILES =
      List.of(
          "machinelearningservices/resource-manager/Microsoft.MachineLearningServices"
              + "/stable/2024-04-01/machineLearningServices.json",
          "machinelearningservices/resource-manager/Microsoft.MachineLearningServices"
              + "/stable/2024-04-01/mfe.json",
          "containerservice/resource-manager/Microsoft.ContainerService/aks/stable"
              + "/2024-05-01/managedClusters.json",
          "kubernetesconfiguration/resource-manager/Microsoft.KubernetesConfiguration"
              + "/stable/2023-05-01/extensions.json",
          "storage/resource-manager/Microsoft.Storage/stable/2023-05-01/storage.json",
          "keyvault/resource-manager/Microsoft.KeyVault/stable/2023-07-01/keyvault.json",
          "applicationinsights/resource-manager/Microsoft.Insights/stable/2020-02-02"
              + "/components_API.json",
          "resources/resource-manager/Microsoft.Resources/stable/2024-03-01/resources.json");

  /// One operation of a document and the codes that it lists.
  private record Operation(String method, List<String> segments, List<Integer> codes) {}

  @Test
  void answersOnlyWithDocumentedCodes() throws IOException {
    assumeTrue(Files.isDirectory(DOCUMENTS), "skipped: " + DOCUMENTS + " is not here");
    var operations = operations();
    try (var cloud = new Cloud(5)) {
      live(cloud);
      var checked = new TreeSet<String>();
      for (var exchange : cloud.exchanges) {
        documented(operations, exchange)
            .ifPresent(operation -> {
              assertThat(operation.codes()).as(exchange.toString()).contains(exchange.status());
              checked.add(operation.method() + " " + operation.segments() + exchange.status());
            });
      }
      assertThat(checked).hasSizeGreaterThan(45);
    }
  }

  private static void live(Cloud cloud) {
    cloud.send("HEAD", Cloud.GROUP, "");
    cloud.serving();
    cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment("")));
    cloud.follow(cloud.put(Cloud.ENDPOINT, Cloud.endpoint("{'blue':100}")));
    cloud.follow(cloud.put(Cloud.ENDPOINT, Cloud.endpoint("{}")));
    cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment(",'appInsightsEnabled':true")));
    for (var path :
        new String[] {
          Cloud.GROUP,
          Cloud.STORAGE,
          Cloud.VAULT,
          Cloud.WORKSPACE,
          Cloud.CLUSTER,
          Cloud.EXTENSION,
          Cloud.ENDPOINT,
          Cloud.BLUE
        }) {
      cloud.follow(
          cloud.send(
              "PATCH",
              path,
              path.equals(Cloud.EXTENSION) ? "{'properties':{}}" : "{'tags':{'a':'1'}}"));
    }
    for (var path :
        new String[] {
          Cloud.STORAGE,
          Cloud.VAULT,
          Cloud.WORKSPACE,
          Cloud.CLUSTER,
          Cloud.COMPUTE,
          Cloud.ENDPOINT,
          Cloud.BLUE,
          Cloud.IMAGE
        }) {
      cloud.get(path);
      cloud.get(path.substring(0, path.lastIndexOf('/')));
    }
    cloud.follow(
        cloud.put(
            Cloud.CLUSTER + "/agentPools/more", "{'properties':{'vmSize':'Standard_D3_v2'}}"));
    cloud.post(Cloud.ENDPOINT + "/listKeys", "");
    cloud.follow(cloud.post(Cloud.ENDPOINT + "/regenerateKeys", "{'keyType':'Secondary'}"));
    cloud.post(Cloud.BLUE + "/getLogs", "{}");
    cloud.post(Cloud.CLUSTER + "/listClusterAdminCredential", "");
    cloud.post(Cloud.WORKSPACE + "/datastores/workspaceblobstore/listSecrets", "");
    cloud.get(
        Cloud.SUB
            + "/providers/Microsoft.ContainerService/locations/westeurope/kubernetesVersions");
    end(cloud);
  }

  private static void end(Cloud cloud) {
    for (var path :
        new String[] {
          Cloud.BLUE,
          Cloud.ENDPOINT,
          Cloud.IMAGE,
          Cloud.COMPUTE + "?underlyingResourceAction=Detach",
          Cloud.CLUSTER + "/agentPools/more",
          Cloud.EXTENSION,
          Cloud.CLUSTER,
          Cloud.WORKSPACE,
          Cloud.INSIGHTS,
          Cloud.VAULT,
          Cloud.STORAGE,
          Cloud.GROUP
        }) {
      assertThat(cloud.follow(cloud.delete(path))).as(path).isEqualTo("Succeeded");
    }
  }

  private static Optional<Operation> documented(List<Operation> all, Cloud.Exchange exchange) {
    var segments = segments(exchange.path());
    return all.stream()
        .filter(operation -> operation.method().equals(exchange.method()))
        .filter(operation -> fits(operation.segments(), segments))
        .findFirst();
  }

  private static boolean fits(List<String> pattern, List<String> segments) {
    if (pattern.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < pattern.size(); i++) {
      if (!pattern.get(i).startsWith("{") && !pattern.get(i).equals(segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<Operation> operations() throws IOException {
    var operations = new ArrayList<Operation>();
    for (var file : FILES) {
      var paths = new ObjectMapper().readTree(DOCUMENTS.resolve(file).toFile()).path("paths");
      for (var path : paths.properties()) {
        for (var method : path.getValue().properties()) {
          operations.add(
              new Operation(
                  method.getKey().toUpperCase(Locale.ROOT),
                  segments(path.getKey()),
                  codes(method.getValue())));
        }
      }
    }
    return operations;
  }

  private static List<Integer> codes(JsonNode operation) {
    var codes = new ArrayList<Integer>();
    for (var response : operation.path("responses").properties()) {
      if (!response.getKey().equals("default")) {
        codes.add(Integer.parseInt(response.getKey()));
      }
    }
    return codes;
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(1).toLowerCase(Locale.ROOT).split("/", -1));
  }
}
