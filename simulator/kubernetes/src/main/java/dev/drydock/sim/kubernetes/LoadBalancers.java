package dev.drydock.sim.kubernetes;

import java.util.Optional;

/// Knows where services of type LoadBalancer are reached. Whoever serves them answers; the API
/// renders the answer into `status.loadBalancer.ingress` whenever a service is read.
@FunctionalInterface
public interface LoadBalancers {
  /// No service is reached from outside: all stay pending.
  LoadBalancers NONE = (_, _, _) -> Optional.empty();

  /// Where a service is reached.
  record Address(String ip, int port) {}

  Optional<Address> address(String cluster, String namespace, String service);
}
