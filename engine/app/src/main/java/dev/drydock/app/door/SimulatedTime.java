package dev.drydock.app.door;

import dev.drydock.core.execute.VirtualTime;
import dev.drydock.sim.platform.SimulatedPlatform;
import java.time.Instant;
import java.util.Optional;

/// The time of a simulated platform: it stands still until it is moved.
public final class SimulatedTime implements VirtualTime {
  private final SimulatedPlatform platform;

  public SimulatedTime(SimulatedPlatform platform) {
    this.platform = platform;
  }

  @Override
  public Instant instant() {
    return platform.now();
  }

  @Override
  public Optional<Instant> nextEvent() {
    return platform.nextEvent();
  }

  @Override
  public void advanceTo(Instant instant) {
    platform.advanceTo(instant);
  }
}
