package dev.drydock.sim.platform.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.Region;
import com.azure.core.management.profile.AzureProfile;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.resourcemanager.containerservice.ContainerServiceManager;
import com.azure.resourcemanager.containerservice.models.AgentPoolMode;
import com.azure.resourcemanager.containerservice.models.ContainerServiceVMSizeTypes;
import com.azure.resourcemanager.containerservice.models.KubernetesCluster;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The official SDK for Java, with its own credential and its own poller.
class JavaSdkTest {
  private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

  @TempDir private Path directory;
  private Harbour harbour;

  @BeforeEach
  void start() {
    harbour = new Harbour(directory);
    harbour.arm(
        "PUT",
        "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/fraud?api-version=2025-04-01",
        "{'location':'westeurope'}");
  }

  @AfterEach
  void stop() {
    harbour.close();
  }

  @Test
  void theWholeLifeOfACluster() {
    var manager = manager();
    var cluster = created(manager);
    assertThat(cluster.provisioningState()).isEqualTo("Succeeded");

    cluster.update().updateAgentPool("system").withAgentPoolVirtualMachineCount(3).parent().apply();
    cluster
        .update()
        .defineAgentPool("extra")
        .withVirtualMachineSize(ContainerServiceVMSizeTypes.STANDARD_D2_V2)
        .withAgentPoolVirtualMachineCount(2)
        .withAgentPoolMode(AgentPoolMode.USER)
        .attach()
        .apply();

    var seen = manager.kubernetesClusters().getByResourceGroup("fraud", "serving");
    assertThat(count(seen, "system")).isEqualTo(3);
    assertThat(count(seen, "extra")).isEqualTo(2);
    assertThat(manager.kubernetesClusters().listByResourceGroup("fraud")).hasSize(1);
    assertThat(nodes(seen)).hasSize(5);

    manager.kubernetesClusters().deleteById(seen.id());
    assertThat(manager.kubernetesClusters().list()).isEmpty();
  }

  private static int count(KubernetesCluster cluster, String pool) {
    return Objects.requireNonNull(cluster.agentPools().get(pool)).count();
  }

  private static KubernetesCluster created(ContainerServiceManager manager) {
    return manager
        .kubernetesClusters()
        .define("serving")
        .withRegion(Region.EUROPE_WEST)
        .withExistingResourceGroup("fraud")
        .withDefaultVersion()
        .withSystemAssignedManagedServiceIdentity()
        .defineAgentPool("system")
        .withVirtualMachineSize(ContainerServiceVMSizeTypes.STANDARD_D2_V2)
        .withAgentPoolVirtualMachineCount(1)
        .withAgentPoolMode(AgentPoolMode.SYSTEM)
        .attach()
        .withDnsPrefix("serving")
        .create();
  }

  /// Ask the cluster itself, with the credentials that the SDK fetched.
  private List<String> nodes(KubernetesCluster cluster) {
    var kubeconfig = new String(cluster.adminKubeConfigContent(), StandardCharsets.UTF_8);
    var server = field(kubeconfig, "server");
    assertThat(server).startsWith(harbour.server.origin() + "/kubernetes/serving");
    var listed =
        Harbour.json(
            harbour.send(
                HttpRequest.newBuilder(URI.create(server + "/api/v1/nodes"))
                    .header("Authorization", "Bearer " + field(kubeconfig, "token"))));
    return listed.path("items").findValuesAsText("providerID");
  }

  private static String field(String kubeconfig, String name) {
    return kubeconfig
        .lines()
        .filter(line -> line.strip().startsWith(name + ":"))
        .findFirst()
        .orElseThrow()
        .replaceAll(".*" + name + ": |\"", "");
  }

  private ContainerServiceManager manager() {
    var endpoints = new HashMap<String, String>();
    for (var endpoint : AzureEnvironment.Endpoint.values()) {
      endpoints.put(endpoint.identifier(), harbour.server.origin() + "/");
    }
    var profile = new AzureProfile(Harbour.TENANT, SUBSCRIPTION, new AzureEnvironment(endpoints));
    var client = client();
    var credential =
        new ClientSecretCredentialBuilder()
            .tenantId(Harbour.TENANT)
            .clientId("d0cd0cd0-0000-4000-8000-0000000000c1")
            .clientSecret("simulated")
            .authorityHost(harbour.server.origin() + "/")
            .disableInstanceDiscovery()
            .httpClient(client)
            .build();
    return ContainerServiceManager.configure()
        .withHttpClient(client)
        .authenticate(credential, profile);
  }

  private HttpClient client() {
    return new JdkHttpClientBuilder(
            java.net.http.HttpClient.newBuilder().sslContext(harbour.trust()))
        .build();
  }
}
