package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.world.fault.Fault;
import dev.drydock.sim.world.fault.FaultProfile;
import dev.drydock.sim.world.fault.FaultRule;
import dev.drydock.sim.world.fault.Span;
import dev.drydock.sim.world.fault.Where;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong after an answer: with operations, with lists, and by somebody else's hand.
final class FaultyWorldTest {
  private final SimulatedPlatform platform = SimulatedPlatform.inMemory(3);
  private final Client client = new Client(platform);
  private final Quickstart quickstart = new Quickstart(client);

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void aSlowOperationTakesSeveralTimesAsLong() {
    quickstart.group();
    inject(new Fault.Slow(3));
    var before = platform.now();
    assertThat(quickstart.cluster()).isEqualTo("Succeeded");
    assertThat(Duration.between(before, platform.now()).toMinutes()).isGreaterThanOrEqualTo(18);
  }

  @Test
  void aStuckOperationGoesOnWhenTheProfileIsTakenAway() {
    quickstart.group();
    inject(new Fault.Stuck(Span.parse("24h")));
    client.put(Client.CLUSTER, Quickstart.CLUSTER_BODY);
    pass(Duration.ofHours(12));
    assertThat(state(Client.CLUSTER)).isEqualTo("Creating");
    platform.inject(FaultProfile.NONE);
    pass(Duration.ofMinutes(25));
    assertThat(state(Client.CLUSTER)).isEqualTo("Succeeded");
  }

  @Test
  void aStuckOperationGoesOnInTheEnd() {
    quickstart.group();
    inject(new Fault.Stuck(Span.parse("2h")));
    client.put(Client.CLUSTER, Quickstart.CLUSTER_BODY);
    pass(Duration.ofHours(3));
    assertThat(state(Client.CLUSTER)).isEqualTo("Succeeded");
  }

  @Test
  void aFailedOperationLeavesItsObjectFailedAndCanBeTriedAgain() {
    quickstart.group();
    inject(new Fault.Failed("NoCapacity", "The region is full."));
    assertThat(quickstart.cluster()).isEqualTo("FailedThe region is full.");
    assertThat(state(Client.CLUSTER)).isEqualTo("Failed");
    platform.inject(FaultProfile.NONE);
    assertThat(quickstart.cluster()).isEqualTo("Succeeded");
    assertThat(state(Client.CLUSTER)).isEqualTo("Succeeded");
  }

  @Test
  void aStaleListLacksWhatIsNewAndShowsWhatIsGone() {
    inject(new Fault.Stale(Span.parse("1m")));
    client.put(Client.GROUP, "{'location':'westeurope'}");
    pass(Duration.ofMinutes(2));
    assertThat(groups()).containsExactly("fraud");
    client.put(Client.SUB + "/resourceGroups/new", "{'location':'westeurope'}");
    client.delete(Client.GROUP);
    pass(Duration.ofSeconds(30));
    assertThat(groups()).containsExactly("fraud");
    assertThat(client.get(Client.SUB + "/resourceGroups/new").status()).isEqualTo(200);
    pass(Duration.ofMinutes(10));
    assertThat(groups()).containsExactly("new");
  }

  @Test
  void aStuckOperationIsKeptWithTheWorld(@TempDir Path directory) {
    var file = directory.resolve("world.mv");
    try (var kept = SimulatedPlatform.open(file, 1)) {
      new Quickstart(new Client(kept)).group();
      kept.inject(FaultProfile.of("test", FaultRule.of(new Fault.Stuck(Span.parse("24h")))));
      new Client(kept).put(Client.CLUSTER, Quickstart.CLUSTER_BODY);
    }
    try (var kept = SimulatedPlatform.open(file, 1)) {
      kept.inject(FaultProfile.NONE);
      kept.advanceTo(kept.now().plus(Duration.ofMinutes(25)));
      assertThat(Client.json(new Client(kept).get(Client.CLUSTER)).toString())
          .contains("\"provisioningState\":\"Succeeded\"");
    }
  }

  @Test
  void somebodyElseEditsUnderANameOfTheirOwn() {
    try (var world = new FraudWorld()) {
      world.endpoint("scoring", "Key", "{}");
      world.deploy("scoring", "blue", "");
      world.platform.inject(
          FaultProfile.of("test", FaultRule.of(new Fault.Edited(Span.parse("1m..5m")))));
      world.pass(Duration.ofHours(4));
      var edits =
          world.platform.events().stream().filter(line -> line.contains("outside_edit")).toList();
      assertThat(edits).hasSizeBetween(40, 250);
      assertThat(edits).anyMatch(line -> line.matches(".* PATCH .* 200"));
      assertThat(edits).anyMatch(line -> line.matches(".* PUT .*/outside-\\d 20[01]"));
      assertThat(edits).anyMatch(line -> line.matches(".* PUT .*/deployments/blue 20[012]"));
      assertThat(edits).anyMatch(line -> line.matches(".* PUT .*/agentPools/system 20[012]"));
      assertThat(edits).anyMatch(line -> line.matches(".* PATCH /api/v1/namespaces/default 200"));
      var workspace = Client.json(world.client.get(Client.WORKSPACE));
      assertThat(workspace.at("/systemData/createdBy").asText()).isEqualTo("test");
      assertThat(everybody(world)).contains("d0cd0cd0-0000-4000-8000-0000000000ee");
      world.platform.inject(FaultProfile.NONE);
      long count = world.platform.eventCount();
      world.pass(Duration.ofHours(1));
      assertThat(world.platform.events().subList((int) count, world.platform.events().size()))
          .noneMatch(line -> line.contains("outside_edit"));
    }
  }

  @Test
  void aClusterThatMayAnswerFromItsCacheLags() {
    try (var world = new FraudWorld()) {
      world.platform.inject(
          FaultProfile.of("test", FaultRule.of(new Fault.Stale(Span.parse("1m"))).at(CLUSTERS)));
      var lab = new ClusterClient(world.platform, "serving");
      lab.get("/api/v1/namespaces");
      world.pass(Duration.ofSeconds(10));
      lab.post("/api/v1/namespaces", "{'metadata':{'name':'late'}}");
      assertThat(lab.get("/api/v1/namespaces?resourceVersion=0").text()).doesNotContain("late");
      assertThat(lab.get("/api/v1/namespaces").text()).contains("late");
      assertThat(lab.get("/api/v1/namespaces/late").status()).isEqualTo(200);
    }
  }

  private static final Where CLUSTERS = new Where("kubernetes", List.of(), "");

  private static String everybody(FraudWorld world) {
    return world.client.get(Client.WORKSPACE).text()
        + world.client.get(FraudWorld.endpoint("scoring")).text()
        + world.client.get(FraudWorld.endpoint("scoring") + "/deployments/blue").text();
  }

  private List<String> groups() {
    var names = new ArrayList<String>();
    Client.json(client.get(Client.SUB + "/resourceGroups"))
        .path("value")
        .forEach(group -> names.add(group.path("name").asText()));
    return names;
  }

  private String state(String id) {
    return Client.json(client.get(id)).at("/properties/provisioningState").asText();
  }

  private void pass(Duration time) {
    platform.advanceTo(platform.now().plus(time));
  }

  private void inject(Fault fault) {
    platform.inject(FaultProfile.of("test", FaultRule.of(fault)));
  }
}
