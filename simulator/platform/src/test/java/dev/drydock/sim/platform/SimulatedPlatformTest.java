package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(Duration.between(before, platform.now()).toMinutes()).isBetween(10L, 20L);
    var cluster = Client.json(client.get(Client.CLUSTER));
    assertThat(cluster.at("/properties/agentPoolProfiles/0/name").asText()).isEqualTo("system");
    assertThat(cluster.at("/properties/agentPoolProfiles/0/provisioningState").asText())
        .isEqualTo("Succeeded");
    assertThat(client.post(Client.CLUSTER + "/listClusterAdminCredential", "").status())
        .isEqualTo(200);
  }

  @Test
  void goesOnWhereItWasWhenItIsOpenedAgain(@TempDir Path folder) {
    var file = folder.resolve("world");
    var before = new ArrayList<String>();
    try (var kept = SimulatedPlatform.open(file, 5)) {
      var first = new Client(kept);
      new Quickstart(first).group();
      first.put(Client.CLUSTER, Quickstart.CLUSTER_BODY);
      kept.advanceTo(kept.now().plusSeconds(60));
      before.addAll(List.of(kept.now().toString(), kept.digest(), kept.nextEvent().toString()));
    }
    try (var kept = SimulatedPlatform.open(file, 6)) {
      assertThat(List.of(kept.now().toString(), kept.digest(), kept.nextEvent().toString()))
          .isEqualTo(before);
      kept.advanceTo(kept.now().plusSeconds(1500));
      assertThat(
              Client.json(new Client(kept).get(Client.CLUSTER))
                  .at("/properties/provisioningState")
                  .asText())
          .isEqualTo("Succeeded");
    }
  }

  @Test
  void tellsTheSameOfTheSameSeed() {
    try (var twin = SimulatedPlatform.inMemory(1);
        var other = SimulatedPlatform.inMemory(2)) {
      for (var one : List.of(platform, twin, other)) {
        var quick = new Quickstart(new Client(one));
        quick.group();
        quick.cluster();
      }
      assertThat(twin.events()).isEqualTo(platform.events());
      assertThat(twin.digest()).isEqualTo(platform.digest());
      assertThat(other.digest()).isNotEqualTo(platform.digest());
    }
  }
}
