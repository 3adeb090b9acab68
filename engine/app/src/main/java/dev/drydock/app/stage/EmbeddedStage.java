package dev.drydock.app.stage;

import dev.drydock.sim.platform.Serving;
import dev.drydock.sim.platform.ServingSettings;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.platform.replica.Latency;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A world of this process, which is served and whose time goes on while this is open.
public final class EmbeddedStage implements Stage {
  private final Serving serving;

  private EmbeddedStage(Serving serving) {
    this.serving = serving;
  }

  /// Serve a platform; close the stage before the platform.
  public static EmbeddedStage of(
      SimulatedPlatform platform, InstantSource wall, Optional<Latency> latency) {
    var settings = ServingSettings.embedded(wall);
    return new EmbeddedStage(Serving.start(platform, latency.map(settings::with).orElse(settings)));
  }

  @Override
  public List<StagedVersion> versions(String endpoint) {
    return ServingDocument.versions(serving.status().json(), endpoint);
  }

  @Override
  public void close() {
    serving.close();
  }
}
