package dev.drydock.sim.router.route;

import dev.drydock.sim.router.config.VersionConfig;
import dev.drydock.sim.router.metric.Meter;

/// A version as requests meet it. Crew and meter outlive a configuration; the rest is of one.
public record Version(VersionConfig config, Crew crew, Meter meter) {}
