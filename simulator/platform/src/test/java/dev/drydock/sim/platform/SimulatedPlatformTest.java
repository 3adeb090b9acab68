package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatedPlatformTest {
  private final SimulatedPlatform platform = SimulatedPlatform.inMemory(1);
  private final Client client = new Client(platform);
  private final Quickstart quickstart = new Quickstart(client);

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void buildsAWorkspaceOnWhatItNeeds() {
    assertThat(quickstart.group()).isEqualTo("Succeeded");
    assertThat(quickstart.foundations()).isEqualTo("SucceededSucceededSucceeded");
    assertThat(quickstart.workspace()).isEqualTo("Succeeded");
    var workspace = Client.json(client.get(Client.WORKSPACE));
    assertThat(workspace.at("/properties/provisioningState").asText()).isEqualTo("Succeeded");
    assertThat(workspace.at("/systemData/createdBy").asText()).isEqualTo("test");
  }

  @Test
  void createsAClusterWithItsPoolsInTenToTwentyMinutes() {
    quickstart.group();
    var before = platform.now();
    assertThat(quickstart.cluster()).isEqualTo("Succeeded");
    assertThat(java.time.Duration.between(before, platform.now()).toMinutes()).isBetween(10L, 20L);
    var cluster = Client.json(client.get(Client.CLUSTER));
    assertThat(cluster.at("/properties/agentPoolProfiles/0/name").asText()).isEqualTo("system");
    assertThat(cluster.at("/properties/agentPoolProfiles/0/provisioningState").asText())
        .isEqualTo("Succeeded");
    assertThat(client.post(Client.CLUSTER + "/listClusterAdminCredential", "").status())
        .isEqualTo(200);
  }
}
