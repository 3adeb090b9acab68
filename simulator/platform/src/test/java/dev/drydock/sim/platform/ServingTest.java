package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServingTest {
  private static final String EXTENSION =
      Client.CLUSTER + "/providers/Microsoft.KubernetesConfiguration/extensions/azureml";
  private static final String COMPUTE = Client.WORKSPACE + "/computes/serving";
  private static final String ENDPOINT = Client.WORKSPACE + "/onlineEndpoints/scoring";
  private static final String BLUE = ENDPOINT + "/deployments/blue";

  private final SimulatedPlatform platform = SimulatedPlatform.inMemory(7);
  private final Client client = new Client(platform);
  private final Quickstart quickstart = new Quickstart(client);

  @BeforeEach
  void attach() {
    quickstart.group();
    quickstart.foundations();
    quickstart.workspace();
    quickstart.cluster();
    assertThat(client.follow(client.put(EXTENSION, EXTENSION_BODY))).isEqualTo("Succeeded");
    assertThat(client.follow(client.put(COMPUTE, COMPUTE_BODY))).isEqualTo("Succeeded");
    assertThat(client.follow(client.put(ENDPOINT, endpoint("{}")))).isEqualTo("Succeeded");
    environment();
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void servesADeploymentWhenItsPodsAreThere() {
    assertThat(client.follow(client.put(BLUE, deployment("")))).isEqualTo("Succeeded");
    assertThat(client.follow(client.put(ENDPOINT, endpoint("{'blue':100}"))))
        .isEqualTo("Succeeded");
    var endpoint = Client.json(client.get(ENDPOINT));
    assertThat(endpoint.at("/properties/traffic/blue").asInt()).isEqualTo(100);
    assertThat(endpoint.at("/properties/scoringUri").asText())
        .isEqualTo("https://serving.invalid/api/v1/endpoint/scoring/score");
  }

  @Test
  void failsADeploymentThatNoNodeCanTakeWithTheSchedulersWords() {
    var before = platform.now();
    var end = client.follow(client.put(BLUE, deployment("'gpu':'1'")));
    assertThat(end).startsWith("Failed").contains("nvidia.com/gpu");
    assertThat(Duration.between(before, platform.now()).toMinutes()).isBetween(20L, 23L);
    assertThat(Client.json(client.get(BLUE)).at("/properties/provisioningState").asText())
        .isEqualTo("Failed");
  }

  @Test
  void keepsTheDefaultDatastoresBlobs() {
    var store = Client.json(client.get(Client.WORKSPACE + "/datastores/workspaceblobstore"));
    var uri =
        URI.create(
            "https://fraudstore.blob.core.windows.net/"
                + store.at("/properties/containerName").asText()
                + "/drydock/abc/fraud.onnx");
    assertThat(blob("HEAD", uri, "").status()).isEqualTo(404);
    assertThat(blob("PUT", uri, "weights").status()).isEqualTo(201);
    assertThat(blob("GET", uri, "").text()).isEqualTo("weights");
  }

  @Test
  void takesEverythingAlongWhenTheGroupGoes() {
    assertThat(client.follow(client.put(BLUE, deployment("")))).isEqualTo("Succeeded");
    assertThat(client.follow(client.delete(Client.GROUP))).isEqualTo("Succeeded");
    assertThat(client.send("HEAD", Client.GROUP, "").status()).isEqualTo(404);
    assertThat(client.get(BLUE).status()).isEqualTo(404);
  }

  private Response blob(String method, URI uri, String body) {
    var headers =
        Headers.of("Authorization", "Bearer " + platform.token("test", "https://storage.azure.com"))
            .and("x-ms-version", "2021-12-02")
            .and("x-ms-blob-type", "BlockBlob");
    return platform.serve(new Request(method, uri, headers, body.getBytes(StandardCharsets.UTF_8)));
  }

  private void environment() {
    var container = Client.WORKSPACE + "/environments/scoring-blue";
    assertThat(client.put(container, "{'properties':{}}").status()).isEqualTo(201);
    var body = "{'properties':{'image':'registry.example/fraud-serving:1.4'}}";
    assertThat(client.put(container + "/versions/1", body).status()).isEqualTo(201);
  }

  private static String endpoint(String traffic) {
    return ("{'location':'westeurope','identity':{'type':'SystemAssigned'},"
            + "'properties':{'authMode':'Key','compute':'%s','traffic':%s}}")
        .formatted(COMPUTE, traffic);
  }

  private static String deployment(String limits) {
    return ("{'location':'westeurope','sku':{'name':'Default'},"
            + "'properties':{'endpointComputeType':'Kubernetes','environmentId':'%s/environments"
            + "/scoring-blue/versions/1','containerResourceRequirements':"
            + "{'containerResourceRequests':{'cpu':'0.5','memory':'1Gi'},"
            + "'containerResourceLimits':{%s}}}}")
        .formatted(Client.WORKSPACE, limits);
  }

  private static final String EXTENSION_BODY =
      "{'identity':{'type':'SystemAssigned'},'properties':{'extensionType':"
          + "'Microsoft.AzureML.Kubernetes','configurationSettings':{'enableInference':'True',"
          + "'inferenceRouterServiceType':'LoadBalancer','allowInsecureConnections':'True'}}}";
  private static final String COMPUTE_BODY =
      ("{'location':'westeurope','properties':{'computeType':'Kubernetes',"
              + "'resourceId':'%s','properties':{'namespace':'default'}}}")
          .formatted(Client.CLUSTER);
}
