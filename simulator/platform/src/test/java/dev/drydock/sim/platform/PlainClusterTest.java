package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainClusterTest {
  private final SimulatedPlatform platform = SimulatedPlatform.inMemory(1);

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void itsNodesJoinAsTimePasses() {
    platform.putCluster(lab(2, "Standard_D3_v2"));
    assertThat(sizes(platform)).isEmpty();

    pass(platform);

    assertThat(sizes(platform)).containsExactly("Standard_D3_v2", "Standard_D3_v2");
  }

  @Test
  void itIsResized() {
    platform.putCluster(lab(3, "Standard_D3_v2"));
    pass(platform);

    platform.putCluster(lab(1, "Standard_D3_v2"));
    pass(platform);

    assertThat(sizes(platform)).containsExactly("Standard_D3_v2");
  }

  @Test
  void otherMachinesTakeThePlaceOfTheFormerOnes() {
    platform.putCluster(lab(2, "Standard_D3_v2"));
    pass(platform);

    platform.putCluster(lab(1, "Standard_NC4as_T4_v3"));
    pass(platform);

    assertThat(sizes(platform)).containsExactly("Standard_NC4as_T4_v3");
  }

  @Test
  void itsDevicePluginAnnouncesWhatItWasGiven() {
    var resources = new TreeMap<String, Integer>();
    resources.put("fpga.example/u250", 2);
    platform.putCluster(new PlainCluster("lab", 1, "Standard_D3_v2", resources));
    pass(platform);

    var node = nodes(platform).at("/items/0/status/allocatable");

    assertThat(node.path("fpga.example/u250").asText()).isEqualTo("2");
  }

  @Test
  void puttingWhatIsThereChangesNothing() {
    platform.putCluster(lab(2, "Standard_D3_v2"));
    pass(platform);
    var before = platform.digest();

    platform.putCluster(lab(2, "Standard_D3_v2"));
    pass(platform);

    assertThat(platform.digest()).isEqualTo(before);
    assertThat(platform.nextEvent()).isEmpty();
  }

  @Test
  void itIsThereAgainWhenTheWorldIsOpenedAgain(@TempDir Path folder) {
    var file = folder.resolve("world");
    String before;
    try (var kept = SimulatedPlatform.open(file, 5)) {
      kept.putCluster(lab(1, "Standard_D3_v2"));
      before = kept.kubeconfig("lab").orElseThrow();
    }
    try (var kept = SimulatedPlatform.open(file, 5)) {
      assertThat(kept.kubeconfig("lab")).contains(before);
      pass(kept);
      assertThat(sizes(kept)).hasSize(1);
    }
  }

  @Test
  void aManagedClusterIsFoundByItsNameToo() {
    var quickstart = new Quickstart(new Client(platform));
    quickstart.group();
    quickstart.cluster();

    assertThat(platform.kubeconfig("serving").orElseThrow()).contains("serving");
    assertThat(platform.kubeconfig("lab")).isEmpty();
  }

  @Test
  void itsJsonIsReadBack() {
    var cluster = lab(4, "Standard_D4s_v3");

    assertThat(PlainCluster.parse("lab", cluster.json())).isEqualTo(cluster);
    assertThat(PlainCluster.parse("lab", "{}")).isEqualTo(lab(3, "Standard_D3_v2"));
  }

  @Test
  void whatCannotBeIsRefusedInWords() {
    refused(() -> lab(-1, "Standard_D3_v2"), "0 to 1000 nodes");
    refused(() -> lab(1, "Standard_None"), "no VM size 'Standard_None'");
    refused(() -> PlainCluster.parse("Lab", "{}"), "not 'Lab'");
    refused(() -> PlainCluster.parse("lab", "[]"), "JSON object");
    refused(() -> PlainCluster.parse("lab", "{"), "JSON object");
    refused(() -> PlainCluster.parse("lab", "{\"node\":1}"), "'node'");
  }

  private static void refused(Runnable made, String words) {
    assertThatIllegalArgumentException().isThrownBy(made::run).withMessageContaining(words);
  }

  private static PlainCluster lab(int nodes, String size) {
    return new PlainCluster("lab", nodes, size, new TreeMap<>());
  }

  private static void pass(SimulatedPlatform world) {
    world.advanceTo(world.now().plus(Duration.ofHours(1)));
  }

  private static List<String> sizes(SimulatedPlatform world) {
    var sizes = new ArrayList<String>();
    nodes(world)
        .path("items")
        .forEach(node ->
            sizes.add(
                node.at("/metadata/labels").path("node.kubernetes.io/instance-type").asText()));
    return sizes;
  }

  /// List the nodes, as whoever holds the kubeconfig can.
  private static JsonNode nodes(SimulatedPlatform world) {
    try {
      var config = new YAMLMapper().readTree(world.kubeconfig("lab").orElseThrow());
      var server = config.at("/clusters/0/cluster/server").asText();
      var token = config.at("/users/0/user/token").asText();
      var headers = Headers.NONE.and("Authorization", "Bearer " + token);
      var request = new Request("GET", URI.create(server + "/api/v1/nodes"), headers, new byte[0]);
      return new ObjectMapper().readTree(world.serve(request).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
