package dev.drydock.sim.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A simulated Azure and a small client of it, which follows long-running operations by what their
/// headers say, in virtual time. Single quotes in bodies stand for double ones.
final class Cloud implements AutoCloseable {
  static final String SUB = "/subscriptions/00000000-0000-0000-0000-000000000000";
  static final String GROUP = SUB + "/resourceGroups/fraud";
  static final String STORAGE = GROUP + "/providers/Microsoft.Storage/storageAccounts/fraudstore";
  static final String VAULT = GROUP + "/providers/Microsoft.KeyVault/vaults/fraudvault";
  static final String INSIGHTS = GROUP + "/providers/Microsoft.Insights/components/fraud";
  static final String WORKSPACE =
      GROUP + "/providers/Microsoft.MachineLearningServices/workspaces/fraud";
  static final String CLUSTER =
      GROUP + "/providers/Microsoft.ContainerService/managedClusters/serving";
  static final String EXTENSION =
      CLUSTER + "/providers/Microsoft.KubernetesConfiguration/extensions/azureml";
  static final String COMPUTE = WORKSPACE + "/computes/serving";
  static final String ENDPOINT = WORKSPACE + "/onlineEndpoints/scoring";
  static final String BLUE = ENDPOINT + "/deployments/blue";
  static final String IMAGE = WORKSPACE + "/environments/scoring-blue/versions/1";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// One exchange, as it was.
  record Exchange(String method, String path, int status) {}

  final List<Exchange> exchanges = new ArrayList<>();
  final World world;
  final FakeClusters clusters = new FakeClusters();
  final SimulatedAzure azure;

  Cloud(long seed) {
    this.world = World.inMemory(seed);
    this.azure = new SimulatedAzure(world, clusters);
  }

  Cloud(World world, SimulatedAzure azure) {
    this.world = world;
    this.azure = azure;
  }

  @Override
  public void close() {
    world.close();
  }

  Response get(String path) {
    return send("GET", path, "");
  }

  Response put(String path, String body) {
    return send("PUT", path, body);
  }

  Response delete(String path) {
    return send("DELETE", path, "");
  }

  Response post(String path, String body) {
    return send("POST", path, body);
  }

  Response send(String method, String path, String body) {
    return send(method, path, body, Headers.NONE);
  }

  Response send(String method, String path, String body, Headers headers) {
    return as("test", method, path, body, headers);
  }

  /// Send a request as somebody.
  Response as(String who, String method, String path, String body) {
    return as(who, method, path, body, Headers.NONE);
  }

  private Response as(String who, String method, String path, String body, Headers headers) {
    var token = azure.token(who, "https://management.azure.com");
    return raw(method, path, body, headers.and("Authorization", "Bearer " + token));
  }

  /// Send a request with no token but what `headers` hold.
  Response raw(String method, String path, String body, Headers headers) {
    var uri =
        URI.create(
            path.startsWith("https:") ? path : "https://management.azure.com" + versioned(path));
    var bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    var response = azure.serve(new Request(method, uri, headers, bytes));
    exchanges.add(new Exchange(method, uri.getPath(), response.status()));
    return response;
  }

  JsonNode json(String path) {
    return json(get(path));
  }

  static JsonNode json(Response response) {
    try {
      return MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Follow what a response began to its end: `Succeeded`, or the status and the error's message.
  String follow(Response response) {
    assertThat(response.status()).as(response.text()).isIn(200, 201, 202, 204);
    var status = response.headers().first("Azure-AsyncOperation");
    var location = response.headers().first("Location");
    for (int i = 0; i < 2000; i++) {
      var end =
          status.map(this::ended).orElseGet(() -> location.map(this::located).orElse("Succeeded"));
      if (!end.isEmpty()) {
        return end;
      }
      int wait = Integer.parseInt(response.headers().first("Retry-After").orElse("0"));
      assertThat(wait).as("Retry-After").isPositive();
      pass(Duration.ofSeconds(wait));
    }
    throw new AssertionError("The operation never ended.");
  }

  private String ended(String url) {
    var said = json(get(url));
    var state = said.path("status").asText();
    return state.equals("InProgress") ? "" : state + said.at("/error/message").asText("");
  }

  private String located(String url) {
    var said = get(url);
    if (said.status() == 202) {
      return "";
    }
    return said.status() < 300 ? "Succeeded" : said.text();
  }

  void pass(Duration time) {
    world.advanceTo(world.now().plus(time));
  }

  /// Build what endpoints stand on, up to an environment to deploy.
  Cloud serving() {
    workspace();
    cluster();
    assertThat(follow(put(EXTENSION, EXTENSION_BODY))).isEqualTo("Succeeded");
    assertThat(follow(put(COMPUTE, compute(CLUSTER)))).isEqualTo("Succeeded");
    assertThat(follow(put(ENDPOINT, endpoint("{}")))).isEqualTo("Succeeded");
    put(WORKSPACE + "/environments/scoring-blue", "{'properties':{}}");
    assertThat(put(IMAGE, "{'properties':{'image':'registry.example/fraud:1.4'}}").status())
        .isEqualTo(201);
    return this;
  }

  Cloud workspace() {
    foundations();
    assertThat(follow(put(WORKSPACE, WORKSPACE_BODY))).isEqualTo("Succeeded");
    return this;
  }

  Cloud foundations() {
    group();
    assertThat(follow(put(STORAGE, STORAGE_BODY))).isEqualTo("Succeeded");
    assertThat(follow(put(VAULT, VAULT_BODY))).isEqualTo("Succeeded");
    assertThat(put(INSIGHTS, INSIGHTS_BODY).status()).isEqualTo(200);
    pass(Duration.ofMinutes(2));
    return this;
  }

  Cloud cluster() {
    group();
    assertThat(follow(put(CLUSTER, CLUSTER_BODY))).isEqualTo("Succeeded");
    return this;
  }

  Cloud group() {
    assertThat(put(GROUP, "{'location':'westeurope'}").status()).isIn(200, 201);
    return this;
  }

  static String compute(String cluster) {
    return "{'properties':{'computeType':'Kubernetes','resourceId':'%s'}}".formatted(cluster);
  }

  static String endpoint(String traffic) {
    return ("{'location':'westeurope','identity':{'type':'SystemAssigned'},"
            + "'properties':{'authMode':'Key','compute':'%s','traffic':%s}}")
        .formatted(COMPUTE, traffic);
  }

  /// @param more further properties, each after a comma
  static String deployment(String more) {
    return ("{'location':'westeurope','sku':{'name':'Default'},"
            + "'properties':{'endpointComputeType':'Kubernetes','environmentId':'%s'%s}}")
        .formatted(IMAGE, more);
  }

  static final String STORAGE_BODY =
      "{'location':'westeurope','kind':'StorageV2','sku':{'name':'Standard_LRS'}}";
  static final String VAULT_BODY =
      "{'location':'westeurope','properties':{'tenantId':"
          + "'d0cd0cd0-0000-4000-8000-00000000000d','sku':{'family':'A','name':'standard'},"
          + "'accessPolicies':[]}}";
  static final String INSIGHTS_BODY =
      "{'location':'westeurope','kind':'web','properties':{'Application_Type':'web'}}";
  static final String WORKSPACE_BODY =
      ("{'location':'westeurope','identity':{'type':'SystemAssigned'},"
              + "'properties':{'storageAccount':'%s','keyVault':'%s','applicationInsights':'%s'}}")
          .formatted(STORAGE, VAULT, INSIGHTS);
  static final String CLUSTER_BODY =
      "{'location':'westeurope','identity':{'type':'SystemAssigned'},"
          + "'properties':{'dnsPrefix':'serving','agentPoolProfiles':[{'name':'system',"
          + "'mode':'System','count':3,'vmSize':'Standard_D3_v2'}]}}";
  static final String EXTENSION_BODY =
      "{'identity':{'type':'SystemAssigned'},'properties':{'extensionType':"
          + "'Microsoft.AzureML.Kubernetes','configurationSettings':{'enableInference':'True',"
          + "'inferenceRouterServiceType':'LoadBalancer','allowInsecureConnections':'True'}}}";

  private static String versioned(String path) {
    if (path.contains("api-version=")) {
      return path;
    }
    return path + (path.contains("?") ? "&" : "?") + "api-version=" + version(path);
  }

  private static String version(String path) {
    if (path.contains("KubernetesConfiguration")) {
      return "2023-05-01";
    }
    if (path.contains("MachineLearningServices")) {
      return "2024-04-01";
    }
    if (path.contains("ContainerService")) {
      return "2025-09-01";
    }
    if (path.contains("Microsoft.Storage")) {
      return "2023-05-01";
    }
    if (path.contains("KeyVault")) {
      return "2023-07-01";
    }
    return path.contains("Insights") ? "2020-02-02" : "2025-04-01";
  }
}
