package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The fabric8 client, which was not written for us, finds what it expects.
class StrangerTest {
  private final Lab lab = new Lab(3, Lab.pool("cpu", "Standard_D4s_v3", 1));
  private final KubernetesClient client =
      new KubernetesClientBuilder()
          .withConfig(Config.fromKubeconfig(lab.clusters.kubeconfig(Lab.KEY)))
          .withHttpClientFactory(new InProcess.Factory(lab))
          .build();

  StrangerTest() {
    lab.pass(Duration.ofMinutes(2));
  }

  @Test
  void createsListsAndDeletes() {
    client
        .namespaces()
        .resource(new NamespaceBuilder().withNewMetadata().withName("team").endMetadata().build())
        .create();
    lab.pass(Duration.ofSeconds(1));
    client.configMaps().inNamespace("team").resource(map("one", "a")).create();
    client.configMaps().inNamespace("team").resource(map("two", "b")).create();
    assertThat(client.configMaps().inNamespace("team").list().getItems()).hasSize(3);
    assertThat(
            client
                .configMaps()
                .inNamespace("team")
                .withLabelIn("letter", "a", "c")
                .list()
                .getItems())
        .hasSize(1);
    client.configMaps().inNamespace("team").withName("one").delete();
    assertThat(client.configMaps().inNamespace("team").withName("one").get()).isNull();
  }

  @Test
  void appliesAndSeesWhoseFieldsConflict() {
    client.configMaps().inNamespace("default").resource(map("one", "a")).serverSideApply();
    var other =
        new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager("other")
            .withForce(false)
            .build();
    assertThatThrownBy(
            () -> client.configMaps().inNamespace("default").resource(map("one", "b")).patch(other))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("conflicts with \"fabric8\":\n- .data.letter");
    var read = client.configMaps().inNamespace("default").withName("one").get();
    assertThat(read.getData()).containsEntry("letter", "a");
    assertThat(read.getMetadata().getManagedFields()).hasSize(1);
  }

  @Test
  void readsTheStatusOfADeployment() {
    var deployment =
        new DeploymentBuilder()
            .withNewMetadata()
            .withName("web")
            .endMetadata()
            .withNewSpec()
            .withReplicas(2)
            .withNewSelector()
            .addToMatchLabels("app", "web")
            .endSelector()
            .withNewTemplate()
            .withNewMetadata()
            .addToLabels("app", "web")
            .endMetadata()
            .withNewSpec()
            .addNewContainer()
            .withName("c")
            .withImage("img:1")
            .endContainer()
            .endSpec()
            .endTemplate()
            .endSpec()
            .build();
    client.apps().deployments().inNamespace("default").resource(deployment).serverSideApply();
    lab.pass(Duration.ofMinutes(1));
    var found = client.apps().deployments().inNamespace("default").withName("web").get();
    assertThat(found.getStatus().getReadyReplicas()).isEqualTo(2);
    assertThat(client.pods().inNamespace("default").withLabel("app", "web").list().getItems())
        .allMatch(pod -> pod.getStatus().getPhase().equals("Running"));
  }

  @Test
  void findsTheVersionAndTheNodes() {
    assertThat(client.getKubernetesVersion().getMinor()).isEqualTo("34");
    assertThat(client.nodes().list().getItems().getFirst().getStatus().getAllocatable().get("cpu"))
        .hasToString("3860m");
  }

  private static ConfigMap map(String name, String letter) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName(name)
        .addToLabels("letter", letter)
        .endMetadata()
        .addToData("letter", letter)
        .build();
  }
}
