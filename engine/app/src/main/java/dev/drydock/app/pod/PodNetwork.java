package dev.drydock.app.pod;

import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Reply;
import dev.drydock.spi.transport.Transport;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Carries what a pod sends to the address that its cluster's API server has inside, to where the
/// simulated world has it; everything else goes its way.
///
/// @param inside the hosts by which pods know it
/// @param base where the API server answers, without a trailing slash
/// @param stopped whether the pod was stopped: then it has no network any more, and ends
record PodNetwork(Transport network, List<String> inside, String base, BooleanSupplier stopped)
    implements Transport {
  /// Return what pods call their cluster's API server.
  static List<String> hosts(Map<String, String> environment) {
    return List.of(
        environment.getOrDefault("KUBERNETES_SERVICE_HOST", "kubernetes"),
        "kubernetes.default",
        "kubernetes.default.svc",
        "kubernetes.default.svc.cluster.local");
  }

  @Override
  public Reply send(Exchange exchange) {
    if (stopped.getAsBoolean()) {
      return new Reply.Broken(false, "the pod was stopped");
    }
    var uri = exchange.uri();
    if (!inside.contains(uri.getHost())) {
      return network.send(exchange);
    }
    var query = Optional.ofNullable(uri.getRawQuery()).map(text -> "?" + text).orElse("");
    var there = URI.create(base + uri.getRawPath() + query);
    return network.send(
        new Exchange(exchange.method(), there, exchange.headers(), exchange.body()));
  }
}
