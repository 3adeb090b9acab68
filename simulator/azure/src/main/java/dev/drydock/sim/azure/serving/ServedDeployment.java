package dev.drydock.sim.azure.serving;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// A deployment of an endpoint, as whoever serves it needs to know it.
///
/// @param model as `name:version`; empty when the image brings its own
/// @param pods where its pods are; empty for a managed endpoint
/// @param scale empty when the number of replicas is fixed
/// @param instances how many machines a managed one has
/// @param environment the variables of its containers
public record ServedDeployment(
    String name,
    String model,
    Optional<Pods> pods,
    Requests requests,
    Optional<Scale> scale,
    int instances,
    SequencedMap<String, String> environment) {

  /// The Kubernetes Deployment that runs it, and the port of its containers.
  public record Pods(String namespace, String deployment, int port) {}

  /// Limits on requests.
  public record Requests(int maxConcurrent, Duration maxQueueWait, Duration timeout) {}

  /// How many replicas there may be.
  ///
  /// @param targetUtilization in percent
  public record Scale(int min, int max, int targetUtilization, Duration polling) {}

  public ServedDeployment {
    environment = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(environment));
  }
}
