package dev.drydock.app.load;

import java.time.Duration;

/// Quantiles of the time from sending to the answer's end, each within 1 % of the exact one.
public record Latencies(Duration p50, Duration p95, Duration p99, Duration max) {}
