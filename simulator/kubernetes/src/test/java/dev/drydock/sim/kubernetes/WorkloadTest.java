package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.kubernetes.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final Duration A_WHILE = Duration.ofMinutes(5);

  @Test
  void aDeploymentWithGpusRunsOnAPoolThatHasThem() {
    var lab = new Lab(1, Lab.pool("gpu", "Standard_NC4as_T4_v3", 2));
    lab.pass(A_WHILE);
    deploy(lab, 2, "img:1", 1);
    lab.pass(A_WHILE);
    var deployment = lab.get("/apis/apps/v1/namespaces/default/deployments/web");
    assertThat(Json.at(deployment, "status", "availableReplicas").asInt()).isEqualTo(2);
    for (var pod : lab.get("/api/v1/namespaces/default/pods").get("items")) {
      assertThat(Json.text(pod, "status", "phase")).isEqualTo("Running");
      assertThat(Json.text(pod, "status", "podIP")).isNotEmpty();
    }
  }

  @Test
  void withoutAFittingPoolItStaysPendingAndSaysWhy() {
    var lab = new Lab(1, Lab.pool("cpu", "Standard_D4s_v3", 2));
    lab.pass(A_WHILE);
    deploy(lab, 1, "img:1", 1);
    lab.pass(A_WHILE);
    var pod = lab.get("/api/v1/namespaces/default/pods").get("items").get(0);
    assertThat(Json.text(pod, "status", "phase")).isEqualTo("Pending");
    assertThat(Json.at(pod, "status", "conditions").get(0).get("message").asText())
        .isEqualTo(
            "0/2 nodes are available: 2 Insufficient nvidia.com/gpu. no new claims to deallocate,"
                + " preemption: 0/2 nodes are available: 2 Preemption is not helpful for"
                + " scheduling.");
  }

  @Test
  void aRolloutThatStopsHalfWaySaysSoAfterItsDeadline() {
    var lab = new Lab(1, Lab.pool("gpu", "Standard_NC4as_T4_v3", 1));
    lab.pass(A_WHILE);
    deploy(lab, 2, "img:1", 1);
    lab.pass(Duration.ofMinutes(20));
    var deployment = lab.get("/apis/apps/v1/namespaces/default/deployments/web");
    assertThat(Json.at(deployment, "status", "availableReplicas").asInt()).isEqualTo(1);
    assertThat(Json.at(deployment, "status", "conditions").findValuesAsText("reason"))
        .contains("ProgressDeadlineExceeded");
  }

  @Test
  void aPoolThatGrowsLetsAWaitingPodRun() {
    var lab = new Lab(1, Lab.pool("cpu", "Standard_D4s_v3", 1));
    deploy(lab, 1, "img:1", 1);
    lab.pass(A_WHILE);
    lab.clusters.putPool(Lab.KEY, Lab.pool("gpu", "Standard_NC4as_T4_v3", 1));
    lab.pass(A_WHILE);
    var pod = lab.get("/api/v1/namespaces/default/pods").get("items").get(0);
    assertThat(Json.text(pod, "status", "phase")).isEqualTo("Running");
  }

  @Test
  void aPoolThatShrinksSendsItsPodsElsewhere() {
    var lab = new Lab(1, Lab.pool("cpu", "Standard_D4s_v3", 3));
    lab.pass(A_WHILE);
    deploy(lab, 6, "img:1", 0);
    lab.pass(A_WHILE);
    lab.clusters.putPool(Lab.KEY, Lab.pool("cpu", "Standard_D4s_v3", 1));
    lab.pass(A_WHILE);
    assertThat(lab.get("/api/v1/nodes").get("items")).hasSize(1);
    var pods = lab.get("/api/v1/namespaces/default/pods").get("items");
    assertThat(pods).hasSize(6);
    for (var pod : pods) {
      assertThat(Json.text(pod, "status", "phase")).isEqualTo("Running");
      assertThat(Json.text(pod, "spec", "nodeName")).endsWith("vmss000000");
    }
  }

  @Test
  void anImageThatCannotBePulledLeavesThePodWaiting() {
    var lab = new Lab(1, Lab.pool("cpu", "Standard_D4s_v3", 1));
    lab.pass(A_WHILE);
    deploy(lab, 1, "registry.invalid/model:1", 0);
    lab.pass(A_WHILE);
    var pod = lab.get("/api/v1/namespaces/default/pods").get("items").get(0);
    assertThat(Json.text(pod, "status", "phase")).isEqualTo("Pending");
    assertThat(
            Json.at(pod, "status", "containerStatuses").get(0).at("/state/waiting/reason").asText())
        .isEqualTo("ImagePullBackOff");
  }

  @Test
  void aNewTemplateRollsOutAndTheOldPodsGo() {
    var lab = new Lab(1, Lab.pool("cpu", "Standard_D4s_v3", 2));
    lab.pass(A_WHILE);
    deploy(lab, 4, "img:1", 0);
    lab.pass(A_WHILE);
    lab.call(
        "PATCH",
        "/apis/apps/v1/namespaces/default/deployments/web",
        "application/strategic-merge-patch+json",
        """
        {"spec":{"template":{"spec":{"containers":[{"name":"c","image":"img:2"}]}}}}
        """);
    lab.pass(A_WHILE);
    var pods = lab.get("/api/v1/namespaces/default/pods").get("items");
    assertThat(pods).hasSize(4);
    for (var pod : pods) {
      assertThat(Json.at(pod, "spec", "containers").get(0).get("image").asText())
          .isEqualTo("img:2");
    }
    var deployment = lab.get("/apis/apps/v1/namespaces/default/deployments/web");
    assertThat(
            Json.text(deployment, "metadata", "annotations", "deployment.kubernetes.io/revision"))
        .isEqualTo("2");
  }

  @Test
  void whatAPoolDeclaresCanBeAskedFor() {
    var fpga = new LinkedHashMap<String, Integer>();
    fpga.put("amd.com/xilinx_u250", 1);
    var lab = new Lab(1, Lab.pool("fpga", "Standard_NP10s", 1, fpga));
    lab.pass(A_WHILE);
    var node = lab.get("/api/v1/nodes").get("items").get(0);
    assertThat(Json.text(node, "status", "allocatable", "amd.com/xilinx_u250")).isEqualTo("1");
  }

  @Test
  void deletingADeploymentTakesItsPodsAlong() {
    var lab = new Lab(1, Lab.pool("cpu", "Standard_D4s_v3", 1));
    lab.pass(A_WHILE);
    deploy(lab, 3, "img:1", 0);
    lab.pass(A_WHILE);
    lab.call("DELETE", "/apis/apps/v1/namespaces/default/deployments/web", "", "");
    lab.pass(A_WHILE);
    assertThat(lab.get("/api/v1/namespaces/default/pods").get("items")).isEmpty();
    assertThat(lab.get("/apis/apps/v1/namespaces/default/replicasets").get("items")).isEmpty();
  }

  @Test
  void aNamespaceIsFurnishedAndEmptiedBeforeItGoes() {
    var lab = new Lab(1, Lab.pool("cpu", "Standard_D4s_v3", 1));
    lab.pass(A_WHILE);
    lab.post("/api/v1/namespaces", "{'metadata':{'name':'team'}}");
    lab.pass(A_WHILE);
    assertThat(lab.get("/api/v1/namespaces/team/serviceaccounts").get("items")).hasSize(1);
    lab.call("DELETE", "/api/v1/namespaces/team", "", "");
    assertThat(Json.text(lab.get("/api/v1/namespaces/team"), "status", "phase"))
        .isEqualTo("Terminating");
    lab.pass(A_WHILE);
    assertThat(lab.get("/api/v1/namespaces/team").get("code").asInt()).isEqualTo(404);
  }

  @Test
  void aServiceListsItsReadyPods() {
    var lab = new Lab(1, Lab.pool("cpu", "Standard_D4s_v3", 1));
    lab.pass(A_WHILE);
    deploy(lab, 2, "img:1", 0);
    lab.post(
        "/api/v1/namespaces/default/services",
        "{'metadata':{'name':'web'},'spec':{'selector':{'app':'web'},'ports':[{'port':80}]}}");
    lab.pass(A_WHILE);
    var slice =
        lab.get("/apis/discovery.k8s.io/v1/namespaces/default/endpointslices").get("items").get(0);
    assertThat(slice.get("endpoints")).hasSize(2);
    assertThat(slice.get("endpoints").get(0).at("/conditions/ready").asBoolean()).isTrue();
  }

  static void deploy(Lab lab, int replicas, String image, int gpus) {
    var limits = gpus == 0 ? "" : ",'resources':{'limits':{'nvidia.com/gpu':" + gpus + "}}";
    lab.post(
        "/apis/apps/v1/namespaces/default/deployments",
        "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web'},'spec':{'replicas':"
            + replicas
            + ",'selector':{'matchLabels':{'app':'web'}},'template':{'metadata':{'labels':"
            + "{'app':'web'}},'spec':{'containers':[{'name':'c','image':'"
            + image
            + "'"
            + limits
            + "}]}}}}");
  }
}
