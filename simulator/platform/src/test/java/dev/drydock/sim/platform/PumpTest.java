package dev.drydock.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PumpTest {
  private static final Instant TODAY = Instant.parse("2026-06-01T12:00:00Z");

  private final AtomicReference<Instant> wall = new AtomicReference<>(TODAY);
  private final SimulatedPlatform platform = SimulatedPlatform.inMemory(1);
  private final Client client = new Client(platform);

  @Test
  void servedTimeIsTheWallClocks() {
    try (platform;
        var pump = Pump.start(platform, Pump.Mode.SERVED, wall::get)) {
      assertThat(platform.now()).isEqualTo(TODAY);
      wall.set(TODAY.plusMillis(1500));
      client.get("/subscriptions");
      assertThat(platform.now()).isEqualTo(TODAY.plusMillis(1500));
      assertThat(pump.now()).isEqualTo(platform.now());
    }
  }

  @Test
  void elapsedTimeGoesOnFromWhereItStood() {
    try (platform;
        var pump = Pump.start(platform, Pump.Mode.ELAPSED, wall::get)) {
      wall.set(TODAY.plusSeconds(7));
      client.get("/subscriptions");
      assertThat(platform.now()).isEqualTo(World.BEGINNING.plusSeconds(7));
      assertThat(pump.trouble()).isEmpty();
    }
  }

  @Test
  void whatWasPendingWhenAWorldWasKeptHasHappenedBeforeItIsServed() {
    new Quickstart(client).group();
    client.put(Client.CLUSTER, Quickstart.CLUSTER_BODY);
    assertThat(platform.nextEvent()).isPresent();
    try (platform;
        var pump = Pump.start(platform, Pump.Mode.SERVED, wall::get)) {
      assertThat(pump.now()).isEqualTo(TODAY);
      assertThat(Client.json(client.get(Client.CLUSTER)).at("/properties/provisioningState"))
          .hasToString("\"Succeeded\"");
    }
  }

  @Test
  void whatIsDueHappensWithoutAnybodyAsking() throws InterruptedException {
    var changed = new Semaphore(0);
    platform.quicken(1_000_000);
    try (platform;
        var pump = Pump.start(platform, Pump.Mode.SERVED, InstantSource.system())) {
      new Quickstart(client).group();
      client.put(Client.CLUSTER, Quickstart.CLUSTER_BODY);
      platform.listen(changed::release);
      while (platform.nextEvent().isPresent()) {
        assertThat(changed.tryAcquire(10, TimeUnit.SECONDS)).as("%s", pump.trouble()).isTrue();
      }
      assertThat(Duration.between(platform.now(), pump.now())).isPositive();
    }
  }
}
