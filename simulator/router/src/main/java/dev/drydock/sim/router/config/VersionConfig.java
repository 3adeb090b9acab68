package dev.drydock.sim.router.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// One version of an endpoint.
///
/// @param traffic the declared share, 0 to 100 in percent, at most two decimals
/// @param autoscale empty when the number of replicas is somebody else's business
public record VersionConfig(
    String name,
    BigDecimal traffic,
    Role role,
    Requests requests,
    Optional<Autoscale> autoscale,
    Target target) {

  /// What a version is in an experiment: a label on every metric.
  public enum Role {
    CONTROL,
    TREATMENT
  }

  /// Limits on requests.
  ///
  /// @param maxConcurrent how many one replica works on at once, at least 1
  /// @param maxQueueWait how long a request waits for a replica before it is answered with 503
  /// @param timeout how long scoring may take before it is answered with 504
  public record Requests(int maxConcurrent, Duration maxQueueWait, Duration timeout) {}

  /// How many replicas there are.
  ///
  /// @param targetUtilization percent, 1 to 100
  /// @param refresh how often it is decided
  public record Autoscale(int min, int max, int targetUtilization, Duration refresh) {}

  /// The Deployment whose ready pods answer, at a port of theirs.
  public record Target(String namespace, String deployment, int port) {}
}
