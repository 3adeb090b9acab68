package dev.drydock.sim.platform;

import dev.drydock.sim.platform.replica.Latency;
import java.time.InstantSource;
import java.util.Optional;

/// How a platform's endpoints are served.
///
/// @param wall the wall clock: what scaling goes by
/// @param time what the world's time follows, and tokens with it; empty when serving itself is to
///   let the world's time go on with the wall clock
/// @param latency of every replica, whatever its pod says
/// @param scalesByItself whether replicas follow the load once a second; else whenever
///   [Serving#step] is called
public record ServingSettings(
    InstantSource wall,
    Optional<InstantSource> time,
    Optional<Latency> latency,
    boolean scalesByItself) {

  /// Serve a platform of this process: its time goes on while it serves.
  public static ServingSettings embedded(InstantSource wall) {
    return new ServingSettings(wall, Optional.empty(), Optional.empty(), true);
  }

  /// Serve a platform whose time somebody else moves.
  public static ServingSettings following(InstantSource wall, InstantSource time) {
    return new ServingSettings(wall, Optional.of(time), Optional.empty(), true);
  }

  /// Let every replica take as long as `range` says.
  public ServingSettings with(Latency range) {
    return new ServingSettings(wall, time, Optional.of(range), scalesByItself);
  }

  /// Scale only when told to.
  public ServingSettings scaledByHand() {
    return new ServingSettings(wall, time, latency, false);
  }
}
