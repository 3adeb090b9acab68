package dev.drydock.cli.run;

import dev.drydock.sim.platform.replica.Latency;
import java.time.Duration;
import java.util.Optional;

/// What traffic is to be.
///
/// @param latency of every simulated replica; empty for what their pods say
public record TrafficRequest(
    String endpoint,
    double perSecond,
    Duration duration,
    Optional<Latency> latency,
    boolean json) {}
