package dev.drydock.specs.kind;

import static dev.drydock.specs.kind.AttributeSchema.whole;
import static dev.drydock.specs.kind.BlockSchema.single;

/// The schemas of a version's probes, in seconds and counts.
final class VersionProbes {
  private static final Bounds COUNT = Bounds.from("0");
  private static final Bounds ONE_OR_MORE = Bounds.from("1");

  private VersionProbes() {}

  static BlockSchema liveness() {
    return single("liveness", probe(310, 3), "When a replica is restarted.")
        .implied()
        .formerly("livenessProbeRequirements", "liveness_probe_requirements");
  }

  static BlockSchema readiness() {
    return single("readiness", probe(10, 30), "When a replica gets requests.").implied();
  }

  private static Schema probe(long initialDelay, long failure) {
    return Schema.of(
        whole("initial_delay", COUNT, "Seconds before the first probe.")
            .byDefault(initialDelay)
            .formerly("initial_delay_seconds", "initialDelaySeconds"),
        whole("period", ONE_OR_MORE, "Seconds between probes.")
            .byDefault(10)
            .formerly("period_seconds", "periodSeconds"),
        whole("timeout", ONE_OR_MORE, "Seconds that a probe may take.")
            .byDefault(2)
            .formerly("timeout_seconds", "timeoutSeconds"),
        whole("success", ONE_OR_MORE, "Good probes in a row that make it good.")
            .byDefault(1)
            .formerly("success_threshold", "successThreshold"),
        whole("failure", ONE_OR_MORE, "Bad probes in a row that make it bad.")
            .byDefault(failure)
            .formerly("failure_threshold", "failureThreshold"));
  }
}
