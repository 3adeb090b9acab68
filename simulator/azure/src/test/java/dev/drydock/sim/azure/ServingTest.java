package dev.drydock.sim.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.wire.Response;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServingTest {
  private final Cloud cloud = new Cloud(4);

  @BeforeEach
  void build() {
    cloud.serving();
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void deploysAndRoutes() {
    var created = cloud.put(Cloud.BLUE, Cloud.deployment(""));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.headers().first("Azure-AsyncOperation")).isPresent();
    assertThat(cloud.follow(created)).isEqualTo("Succeeded");
    assertThat(cloud.clusters.names("Deployment")).contains("blue-scoring");
    assertThat(cloud.clusters.names("Service")).contains("blue-scoring");
    var routed = cloud.put(Cloud.ENDPOINT, Cloud.endpoint("{'blue':100}"));
    assertThat(routed.status()).isEqualTo(200);
    assertThat(cloud.follow(routed)).isEqualTo("Succeeded");
    var endpoint = cloud.json(Cloud.ENDPOINT);
    assertThat(endpoint.at("/properties/traffic/blue").asInt()).isEqualTo(100);
    assertThat(endpoint.at("/properties/keys").isNull()).isTrue();
    assertThat(endpoint.at("/properties/scoringUri").asText())
        .isEqualTo("https://serving.invalid/api/v1/endpoint/scoring/score");
  }

  @Test
  void failsWithTheSchedulersWordsWhenNothingFits() {
    cloud.clusters.unschedulable = "0/3 nodes are available: 3 Insufficient nvidia.com/gpu.";
    var before = cloud.world.now();
    var end = cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment(limits("'gpu':'1'"))));
    assertThat(end).isEqualTo("Failed" + cloud.clusters.unschedulable);
    assertThat(Duration.between(before, cloud.world.now()))
        .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(22));
    assertThat(state(Cloud.BLUE)).isEqualTo("Failed");
    cloud.clusters.unschedulable = "";
    assertThat(cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment("")))).isEqualTo("Succeeded");
  }

  @Test
  void asksTheSchedulerForWhatTheDeploymentAsksFor() {
    cloud.follow(
        cloud.put(Cloud.BLUE, Cloud.deployment(limits("'cpu':'2','memory':'4Gi','gpu':'1'"))));
    var key = Cloud.CLUSTER.toLowerCase(Locale.ROOT);
    var object =
        cloud.clusters.read(key, "apps/v1", "Deployment", "default", "blue-scoring").orElseThrow();
    assertThat(object)
        .contains("\"nvidia.com/gpu\":\"1\"")
        .contains("\"limits\":{\"cpu\":\"2\",\"memory\":\"4Gi\"")
        .contains("\"image\":\"registry.example/fraud:1.4\"");
  }

  @Test
  void changesScaleTagsAndTheRest() {
    cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment("")));
    var scaled =
        cloud.put(
            Cloud.BLUE,
            Cloud.deployment(
                ",'scaleSettings':{'scaleType':'TargetUtilization','minInstances':2,"
                    + "'maxInstances':4}"));
    assertThat(scaled.status()).isEqualTo(200);
    assertThat(state(Cloud.BLUE)).isEqualTo("Scaling");
    assertThat(cloud.follow(scaled)).isEqualTo("Succeeded");
    var tagged = cloud.send("PATCH", Cloud.BLUE, "{'tags':{'drydock-role':'control'}}");
    assertThat(tagged.status()).isEqualTo(202);
    assertThat(state(Cloud.BLUE)).isEqualTo("Updating");
    assertThat(cloud.follow(tagged)).isEqualTo("Succeeded");
    assertThat(cloud.json(Cloud.BLUE).at("/tags/drydock-role").asText()).isEqualTo("control");
    var changed = cloud.put(Cloud.BLUE, Cloud.deployment(",'appInsightsEnabled':true"));
    assertThat(cloud.follow(changed)).isEqualTo("Succeeded");
    assertThat(cloud.json(Cloud.BLUE).at("/properties/appInsightsEnabled").asBoolean()).isTrue();
  }

  @Test
  void checksTraffic() {
    cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment("")));
    assertThat(refused(Cloud.ENDPOINT, Cloud.endpoint("{'blue':60}"))).contains("sum to 0 or 100");
    assertThat(refused(Cloud.ENDPOINT, Cloud.endpoint("{'red':100}")))
        .contains("no deployment 'red'");
    assertThat(refused(Cloud.ENDPOINT, Cloud.endpoint("{'blue':100.5}"))).contains("whole number");
    var mirrored = Cloud.endpoint("{'blue':100},'mirrorTraffic':{'blue':60}");
    assertThat(refused(Cloud.ENDPOINT, mirrored))
        .contains("at most 50")
        .contains("managed endpoints only");
  }

  @Test
  void refusesToDeleteWhatServes() {
    cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment("")));
    cloud.follow(cloud.put(Cloud.ENDPOINT, Cloud.endpoint("{'blue':100}")));
    assertThat(cloud.delete(Cloud.BLUE).status()).isEqualTo(400);
    cloud.follow(cloud.put(Cloud.ENDPOINT, Cloud.endpoint("{}")));
    assertThat(cloud.delete(Cloud.IMAGE).status()).isEqualTo(409);
    assertThat(cloud.follow(cloud.delete(Cloud.BLUE))).isEqualTo("Succeeded");
    assertThat(cloud.clusters.names("Deployment")).doesNotContain("blue-scoring");
    assertThat(cloud.delete(Cloud.IMAGE).status()).isEqualTo(200);
  }

  @Test
  void letsNobodyInWhileAnOperationRuns() {
    var updating = cloud.put(Cloud.ENDPOINT, Cloud.endpoint("{}"));
    assertThat(code(cloud.put(Cloud.ENDPOINT, Cloud.endpoint("{}")))).isEqualTo("Conflict");
    assertThat(code(cloud.put(Cloud.BLUE, Cloud.deployment("")))).isEqualTo("Conflict");
    cloud.follow(updating);
    var deploying = cloud.put(Cloud.BLUE, Cloud.deployment(""));
    assertThat(code(cloud.put(Cloud.BLUE, Cloud.deployment("")))).isEqualTo("Conflict");
    assertThat(code(cloud.delete(Cloud.ENDPOINT))).isEqualTo("Conflict");
    assertThat(cloud.follow(deploying)).isEqualTo("Succeeded");
  }

  @Test
  void namesEveryFaultOfADeployment() {
    var body =
        "{'location':'westeurope','properties':{'endpointComputeType':'Managed',"
            + "'model':'/subscriptions/x','instanceType':'none',"
            + "'scaleSettings':{'scaleType':'TargetUtilization','minInstances':3,"
            + "'maxInstances':2},'requestSettings':{'requestTimeout':'PT301S',"
            + "'maxQueueWait':'soon'},'containerResourceRequirements':"
            + "{'containerResourceRequests':{'cpu':'lots'}}}}";
    var refused = cloud.put(Cloud.BLUE, body);
    assertThat(Cloud.json(refused).at("/error/details").findValuesAsText("target"))
        .contains(
            "properties.endpointComputeType",
            "properties.model",
            "properties.instanceType",
            "properties.scaleSettings.minInstances",
            "properties.requestSettings.requestTimeout",
            "properties.requestSettings.maxQueueWait",
            "properties.containerResourceRequirements.containerResourceRequests.cpu");
  }

  @Test
  void takesTwentyDeploymentsAndNoMore() {
    for (int i = 0; i < 20; i++) {
      assertThat(
              cloud.put(Cloud.ENDPOINT + "/deployments/d" + i + "x", Cloud.deployment("")).status())
          .isEqualTo(201);
    }
    assertThat(refused(Cloud.BLUE, Cloud.deployment(""))).contains("at most 20 deployments");
  }

  @Test
  void hidesKeysAndRegeneratesThem() {
    var keys = Cloud.json(cloud.post(Cloud.ENDPOINT + "/listKeys", ""));
    var renewed = cloud.post(Cloud.ENDPOINT + "/regenerateKeys", "{'keyType':'Primary'}");
    assertThat(renewed.status()).isEqualTo(202);
    assertThat(cloud.follow(renewed)).isEqualTo("Succeeded");
    var after = Cloud.json(cloud.post(Cloud.ENDPOINT + "/listKeys", ""));
    assertThat(after.path("primaryKey")).isNotEqualTo(keys.path("primaryKey"));
    assertThat(after.path("secondaryKey")).isEqualTo(keys.path("secondaryKey"));
    assertThat(cloud.post(Cloud.ENDPOINT + "/token", "").status()).isEqualTo(400);
    assertThat(cloud.get(Cloud.ENDPOINT).text()).doesNotContain(after.path("primaryKey").asText());
  }

  @Test
  void leavesTheComputeDanglingWhenItsClusterGoes() {
    cloud.follow(cloud.delete(Cloud.CLUSTER));
    assertThat(state(Cloud.COMPUTE)).isEqualTo("Succeeded");
    assertThat(cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment(""))))
        .startsWith("Failed")
        .contains("no longer exists");
  }

  @Test
  void deletesDeploymentsWithTheirEndpoint() {
    cloud.follow(cloud.put(Cloud.BLUE, Cloud.deployment("")));
    assertThat(cloud.follow(cloud.delete(Cloud.ENDPOINT))).isEqualTo("Succeeded");
    assertThat(cloud.get(Cloud.BLUE).status()).isEqualTo(404);
    assertThat(cloud.clusters.names("Deployment")).doesNotContain("blue-scoring");
  }

  @Test
  void neverChangesAVersion() {
    var changed = "{'properties':{'image':'registry.example/fraud:2'}}";
    assertThat(refused(Cloud.IMAGE, changed)).contains("make a new version");
    var said = "{'properties':{'image':'registry.example/fraud:1.4','description':'better'}}";
    assertThat(cloud.put(Cloud.IMAGE, said).status()).isEqualTo(200);
    var container = cloud.json(Cloud.WORKSPACE + "/environments/scoring-blue");
    assertThat(container.at("/properties/latestVersion").asText()).isEqualTo("1");
    assertThat(container.at("/properties/nextVersion").asText()).isEqualTo("2");
  }

  @Test
  void registersOnlyAModelThatIsStored() {
    cloud.put(Cloud.WORKSPACE + "/models/fraud", "{'properties':{}}");
    var model =
        "{'properties':{'modelUri':'azureml://datastores/workspaceblobstore/paths/a/fraud.onnx'}}";
    assertThat(refused(Cloud.WORKSPACE + "/models/fraud/versions/3", model))
        .contains("Nothing is stored");
  }

  @Test
  void servesManagedEndpointsWithoutPods() {
    var endpoint = Cloud.WORKSPACE + "/onlineEndpoints/managed";
    var body = "{'location':'westeurope','properties':{'authMode':'AADToken'}}";
    assertThat(cloud.follow(cloud.put(endpoint, body))).isEqualTo("Succeeded");
    var blue =
        Cloud.deployment(",'instanceType':'Standard_DS3_v2'").replace("Kubernetes", "Managed");
    assertThat(cloud.follow(cloud.put(endpoint + "/deployments/blue", blue)))
        .isEqualTo("Succeeded");
    assertThat(cloud.clusters.names("Deployment")).doesNotContain("blue-managed");
    assertThat(Cloud.json(cloud.post(endpoint + "/token", "")).path("tokenType").asText())
        .isEqualTo("Bearer");
  }

  private static String limits(String amounts) {
    return ",'containerResourceRequirements':{'containerResourceRequests':{'cpu':'0.5',"
        + "'memory':'1Gi'},'containerResourceLimits':{"
        + amounts
        + "}}";
  }

  private String refused(String path, String body) {
    var response = cloud.put(path, body);
    assertThat(response.status()).as(response.text()).isEqualTo(400);
    return response.text();
  }

  private String state(String path) {
    return cloud.json(path).at("/properties/provisioningState").asText();
  }

  private static String code(Response response) {
    return Cloud.json(response).at("/error/code").asText();
  }
}
