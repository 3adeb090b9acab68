package dev.drydock.cli.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.Ran;
import dev.drydock.sim.platform.SimulatedPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What others do in a plain cluster, where Drydock's own runtime serves.
class KubernetesDriftTest {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("house.root", "../.."))
          .resolve("examples/kubernetes-only/digits.drydock.hcl");
  private static final String STABLE = "/apis/apps/v1/namespaces/digits/deployments/digits-stable";
  private static final String TRIAL = "/apis/apps/v1/namespaces/digits/deployments/digits-trial";

  @TempDir private static Path applied = Path.of(".");

  @TempDir private Path directory = Path.of(".");

  @BeforeAll
  static void apply() throws IOException {
    Files.copy(EXAMPLE, applied.resolve("digits.drydock.hcl"));
    var ran = Ran.of("apply", applied.toString(), "--auto-approve");
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    Copy.of(applied, directory);
  }

  @Test
  void anAutoscalersChoiceIsNoDriftUnlessItLeavesItsBounds() throws IOException {
    edit(STABLE, "{\"spec\":{\"replicas\":5}}");
    assertThat(drift().code()).as(drift().out()).isZero();

    edit(STABLE, "{\"spec\":{\"replicas\":7}}");
    var beyond = drift();
    assertThat(beyond.code()).isEqualTo(2);
    assertThat(beyond.out())
        .contains("replicas: (not known) -> 7", "by kubectl-edit, ", "autoscale allows 2 to 6");
  }

  @Test
  void aFixedNumberOfReplicasIsHeldToAndAppliedAgain() throws IOException {
    edit(TRIAL, "{\"spec\":{\"replicas\":2}}");

    var scaled = drift();
    assertThat(scaled.code()).isEqualTo(2);
    assertThat(scaled.out()).contains("replicas: 1 -> 2\n        by kubectl-edit, ");
    assertThat(Ran.of("apply", directory.toString(), "--auto-approve").code()).isZero();
    assertThat(drift().code()).isZero();
  }

  @Test
  void aDeploymentThatTheRouterIsToldOfWasDeleted() throws IOException {
    try (var platform = world()) {
      var deleted = server(platform).send("DELETE", TRIAL, "application/json", "{}");
      assertThat(deleted.status()).isEqualTo(200);
      pass(platform);
    }

    var gone = drift();
    assertThat(gone.code()).as(gone.out()).isEqualTo(2);
    assertThat(gone.out())
        .contains("- version.digits.trial  apps/v1/Deployment  # deleted outside");
  }

  @Test
  void aMarkThatWasTakenOffIsSeenByTheFieldsThatAreStillOurs() throws IOException {
    edit(TRIAL, "{\"metadata\":{\"labels\":{\"drydock.dev/stack\":null}}}");

    var unmarked = drift();
    assertThat(unmarked.code()).as(unmarked.out()).isEqualTo(2);
    assertThat(unmarked.out())
        .contains("! version.digits.trial  apps/v1/Deployment  # its mark was taken off\n");
  }

  private Ran drift() {
    return Ran.of("drift", directory.toString());
  }

  private void edit(String path, String patch) throws IOException {
    try (var platform = world()) {
      pass(platform);
      server(platform).edit(path, patch);
      pass(platform);
    }
  }

  private static ApiServer server(SimulatedPlatform platform) {
    return new ApiServer(platform, "lab");
  }

  private SimulatedPlatform world() {
    return SimulatedPlatform.open(directory.resolve(".drydock/simulator/world.mv"), 1);
  }

  private static void pass(SimulatedPlatform platform) {
    platform.advanceTo(platform.now().plus(Duration.ofMinutes(5)));
  }
}
