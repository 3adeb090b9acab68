package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.type.Labels;
import dev.drydock.specs.value.Value;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.LoadBalancerIngress;
import io.fabric8.kubernetes.api.model.LoadBalancerStatus;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Works out where an endpoint scores: at the load balancer of its cluster's router, else at the
/// router's Service inside the cluster.
public final class ScoringUris {
  private ScoringUris() {}

  /// Return what an endpoint's alias tells; nothing of any other object.
  static SequencedMap<String, Value> of(KubernetesClient client, GenericKubernetesResource found) {
    var told = new LinkedHashMap<String, Value>();
    var endpoint = endpoint(found);
    if (found.get("spec", "externalName") instanceof String router && endpoint != null) {
      var base = base(client, router) + "/api/v1/endpoint/" + endpoint;
      told.put("scoring_uri", Value.of(base + "/score"));
      told.put("swagger_uri", Value.of(base + "/swagger.json"));
      told.put("state", Value.of("Succeeded"));
    }
    return told;
  }

  /// Return where an endpoint scores.
  ///
  /// @param router the router's Service: `NAME.NAMESPACE.svc.cluster.local`
  public static String score(KubernetesClient client, String router, String endpoint) {
    return base(client, router) + "/api/v1/endpoint/" + endpoint + "/score";
  }

  private static @Nullable String endpoint(GenericKubernetesResource found) {
    var labels = Optional.ofNullable(found.getMetadata().getLabels());
    return labels.map(all -> all.get(Labels.ENDPOINT)).orElse(null);
  }

  private static String base(KubernetesClient client, String router) {
    var parts = List.of(router.split("\\."));
    var service = client.services().inNamespace(parts.get(1)).withName(parts.get(0)).get();
    return Optional.ofNullable(service)
        .flatMap(ScoringUris::ingress)
        .orElse("http://" + parts.get(0) + "." + parts.get(1) + ".svc");
  }

  private static Optional<String> ingress(Service service) {
    return Optional.ofNullable(service.getStatus())
        .map(ServiceStatus::getLoadBalancer)
        .map(LoadBalancerStatus::getIngress)
        .flatMap(all -> all.stream().findFirst())
        .flatMap(ScoringUris::address);
  }

  private static Optional<String> address(LoadBalancerIngress ingress) {
    var host = Optional.ofNullable(ingress.getIp()).or(() -> host(ingress));
    var port =
        Optional.ofNullable(ingress.getPorts())
            .flatMap(ports -> ports.stream().findFirst())
            .map(one -> ":" + one.getPort())
            .orElse("");
    return host.map(name -> "http://" + name + port);
  }

  private static Optional<String> host(LoadBalancerIngress ingress) {
    return Optional.ofNullable(ingress.getHostname());
  }
}
