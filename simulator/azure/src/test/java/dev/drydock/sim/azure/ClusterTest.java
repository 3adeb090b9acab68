package dev.drydock.sim.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterTest {
  private static final String GPU = Cloud.CLUSTER + "/agentPools/gpu";
  private static final String GPU_BODY =
      "{'properties':{'vmSize':'Standard_NC4as_T4_v3','count':1,"
          + "'tags':{'drydock-extended-resources':'example.com/card=2'}}}";

  private final Cloud cloud = new Cloud(3);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void createsAClusterInTenToTwentyMinutes() {
    cloud.group();
    var before = cloud.world.now();
    var created = cloud.put(Cloud.CLUSTER, Cloud.CLUSTER_BODY);
    assertThat(created.status()).isEqualTo(201);
    assertThat(Cloud.json(created).at("/properties/provisioningState").asText())
        .isEqualTo("Creating");
    assertThat(code(cloud.delete(Cloud.CLUSTER))).isEqualTo("OperationNotAllowed");
    assertThat(code(cloud.post(Cloud.CLUSTER + "/listClusterAdminCredential", "")))
        .isEqualTo("OperationNotAllowed");
    assertThat(cloud.follow(created)).isEqualTo("Succeeded");
    assertThat(Duration.between(before, cloud.world.now()))
        .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(21));
    var properties = cloud.json(Cloud.CLUSTER).path("properties");
    assertThat(properties.path("fqdn").asText()).endsWith(".hcp.westeurope.azmk8s.io");
    assertThat(properties.at("/servicePrincipalProfile/clientId").asText()).isEqualTo("msi");
    assertThat(properties.at("/agentPoolProfiles/0/provisioningState").asText())
        .isEqualTo("Succeeded");
    assertThat(
            cloud
                .send("HEAD", Cloud.SUB + "/resourceGroups/MC_fraud_serving_westeurope", "")
                .status())
        .isEqualTo(204);
  }

  @Test
  void givesTheKubeconfigOfItsHost() {
    cloud.cluster();
    var config = Cloud.json(cloud.post(Cloud.CLUSTER + "/listClusterUserCredential", ""));
    assertThat(config.at("/kubeconfigs/0/name").asText()).isEqualTo("clusterUser");
    var text = Base64.getDecoder().decode(config.at("/kubeconfigs/0/value").asText());
    assertThat(new String(text, StandardCharsets.UTF_8))
        .startsWith("kubeconfig of /subscriptions/");
  }

  @Test
  void addsChangesAndRemovesAPool() {
    cloud.cluster();
    var created = cloud.put(GPU, GPU_BODY);
    assertThat(created.status()).isEqualTo(201);
    assertThat(code(cloud.put(Cloud.CLUSTER, Cloud.CLUSTER_BODY))).isEqualTo("OperationNotAllowed");
    assertThat(cloud.follow(created)).isEqualTo("Succeeded");
    assertThat(cloud.clusters.pools.firstEntry().getValue().extendedResources())
        .containsEntry("example.com/card", 2);
    assertThat(
            cloud.json(Cloud.CLUSTER).at("/properties/agentPoolProfiles").findValuesAsText("name"))
        .containsExactly("gpu", "system");
    var bigger = GPU_BODY.replace("'count':1", "'count':2");
    assertThat(cloud.follow(cloud.put(GPU, bigger))).isEqualTo("Succeeded");
    assertThat(code(cloud.put(GPU, GPU_BODY.replace("NC4as", "NC8as"))))
        .isEqualTo("PropertyChangeNotAllowed");
    assertThat(cloud.follow(cloud.delete(GPU))).isEqualTo("Succeeded");
    assertThat(cloud.clusters.pools).hasSize(1);
    assertThat(code(cloud.delete(Cloud.CLUSTER + "/agentPools/system")))
        .isEqualTo("OperationNotAllowed");
  }

  @Test
  void keepsLivePoolsThroughAPutOfTheCluster() {
    cloud.cluster();
    cloud.follow(cloud.put(GPU, GPU_BODY));
    assertThat(cloud.follow(cloud.put(Cloud.CLUSTER, Cloud.CLUSTER_BODY))).isEqualTo("Succeeded");
    assertThat(cloud.get(GPU).status()).isEqualTo(200);
  }

  @Test
  void honoursETags() {
    cloud.cluster();
    var tag = cloud.json(Cloud.CLUSTER).path("eTag").asText();
    assertThat(
            cloud
                .send("PATCH", Cloud.CLUSTER, "{'tags':{'a':'1'}}", Headers.of("If-Match", "old"))
                .status())
        .isEqualTo(412);
    var patched =
        cloud.send("PATCH", Cloud.CLUSTER, "{'tags':{'a':'1'}}", Headers.of("If-Match", tag));
    assertThat(patched.status()).isEqualTo(200);
    assertThat(cloud.follow(patched)).isEqualTo("Succeeded");
    assertThat(cloud.json(Cloud.CLUSTER).path("eTag").asText()).isNotEqualTo(tag);
    assertThat(
            cloud
                .send("PUT", Cloud.CLUSTER, Cloud.CLUSTER_BODY, Headers.of("If-None-Match", "*"))
                .status())
        .isEqualTo(412);
    var pool = cloud.json(Cloud.CLUSTER + "/agentPools/system").at("/properties/eTag").asText();
    assertThat(pool).isNotEmpty();
  }

  @Test
  void namesEveryFaultOfAClustersBody() {
    cloud.group();
    var body =
        "{'location':'westeurope','properties':{'kubernetesVersion':'1.12',"
            + "'agentPoolProfiles':[{'name':'Bad!','mode':'User','count':3,"
            + "'vmSize':'Standard_Z9'}]}}";
    var refused = cloud.put(Cloud.CLUSTER, body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(Cloud.json(refused).at("/error/details").findValuesAsText("target"))
        .contains(
            "properties.dnsPrefix",
            "identity",
            "properties.kubernetesVersion",
            "properties.agentPoolProfiles");
    assertThat(refused.text()).contains("Standard_Z9").contains("Supported versions are");
  }

  @Test
  void failsAHighlyAvailableRouterOnTwoNodes() {
    cloud.group();
    cloud.follow(cloud.put(Cloud.CLUSTER, Cloud.CLUSTER_BODY.replace("'count':3", "'count':2")));
    assertThat(cloud.follow(cloud.put(Cloud.EXTENSION, Cloud.EXTENSION_BODY)))
        .startsWith("Failed")
        .contains("three replicas");
    var single =
        Cloud.EXTENSION_BODY.replace(
            "'enableInference'", "'inferenceRouterHA':'False','enableInference'");
    assertThat(cloud.follow(cloud.put(Cloud.EXTENSION, single))).isEqualTo("Succeeded");
    assertThat(cloud.clusters.names("Deployment")).contains("azureml-fe");
  }

  @Test
  void checksTheExtensionsSettings() {
    cloud.cluster();
    var refused =
        cloud.put(Cloud.EXTENSION, Cloud.EXTENSION_BODY.replace("LoadBalancer", "Pigeon"));
    assertThat(code(refused)).isEqualTo("InvalidConfiguration");
    refused =
        cloud.put(
            Cloud.EXTENSION,
            Cloud.EXTENSION_BODY.replace(",'allowInsecureConnections':'True'", ""));
    assertThat(code(refused)).isEqualTo("InvalidConfiguration");
  }

  @Test
  void attachesAClusterOnce() {
    cloud.workspace().cluster();
    assertThat(cloud.put(Cloud.COMPUTE, Cloud.compute(Cloud.CLUSTER)).text())
        .contains("not installed");
    cloud.follow(cloud.put(Cloud.EXTENSION, Cloud.EXTENSION_BODY));
    var attached = cloud.put(Cloud.COMPUTE, Cloud.compute(Cloud.CLUSTER));
    assertThat(attached.status()).isEqualTo(201);
    assertThat(cloud.follow(attached)).isEqualTo("Succeeded");
    assertThat(code(cloud.put(Cloud.WORKSPACE + "/computes/second", Cloud.compute(Cloud.CLUSTER))))
        .isEqualTo("Conflict");
    assertThat(cloud.delete(Cloud.COMPUTE).status()).isEqualTo(400);
    assertThat(cloud.follow(cloud.delete(Cloud.COMPUTE + "?underlyingResourceAction=Detach")))
        .isEqualTo("Succeeded");
    assertThat(cloud.get(Cloud.CLUSTER).status()).isEqualTo(200);
  }

  @Test
  void wantsTwelveCoresForAProductionAttachmentThenThreeMachines() {
    cloud.workspace();
    cloud.follow(cloud.put(Cloud.CLUSTER, Cloud.CLUSTER_BODY.replace("'count':3", "'count':1")));
    var aks = Cloud.compute(Cloud.CLUSTER).replace("Kubernetes", "AKS");
    assertThat(cloud.put(Cloud.COMPUTE, aks).text()).contains("at least 12 cores");
    var bigger = "{'properties':{'vmSize':'Standard_D16s_v3','count':1}}";
    cloud.follow(cloud.put(Cloud.CLUSTER + "/agentPools/big", bigger));
    assertThat(cloud.put(Cloud.COMPUTE, aks).text()).contains("at least 3 machine(s)");
    var test =
        aks.replace("'resourceId'", "'properties':{'clusterPurpose':'DevTest'},'resourceId'");
    assertThat(cloud.put(Cloud.COMPUTE, test).status()).isEqualTo(201);
  }

  @Test
  void takesPoolsExtensionAndMachinesAlong() {
    cloud.cluster();
    cloud.follow(cloud.put(Cloud.EXTENSION, Cloud.EXTENSION_BODY));
    assertThat(cloud.follow(cloud.delete(Cloud.CLUSTER))).isEqualTo("Succeeded");
    assertThat(cloud.clusters.clusters).isEmpty();
    assertThat(cloud.get(Cloud.EXTENSION).status()).isEqualTo(404);
    assertThat(
            cloud
                .send("HEAD", Cloud.SUB + "/resourceGroups/MC_fraud_serving_westeurope", "")
                .status())
        .isEqualTo(404);
  }

  private static String code(Response response) {
    return Cloud.json(response).at("/error/code").asText();
  }
}
