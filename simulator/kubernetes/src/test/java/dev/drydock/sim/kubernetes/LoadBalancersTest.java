package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.world.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadBalancersTest {
  private final World world = World.inMemory(3);

  private SimulatedClusters clusters(LoadBalancers balancers) {
    var clusters = new SimulatedClusters(world, balancers, ApiAddresses.OWN);
    clusters.create(Lab.KEY, new ClusterShape("lab", Lab.HOST, "westeurope", "1.34.2", List.of()));
    return clusters;
  }

  private static String service(String type) {
    return "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"door\","
        + "\"namespace\":\"default\"},\"spec\":{\"type\":\""
        + type
        + "\",\"ports\":[{\"port\":80}]}}";
  }

  private static String ingress(SimulatedClusters clusters, String type) {
    clusters.apply(Lab.KEY, "test", service(type));
    var service = clusters.read(Lab.KEY, "v1", "Service", "default", "door").orElseThrow();
    return Json.at(Json.parse(service), "status", "loadBalancer", "ingress").toString();
  }

  @Test
  void aServiceIsReachedWhereItsBalancerSays() {
    var clusters =
        clusters((cluster, namespace, service) ->
            cluster.equals(Lab.KEY) && namespace.equals("default") && service.equals("door")
                ? Optional.of(new LoadBalancers.Address("127.0.0.1", 40001))
                : Optional.empty());

    assertThat(ingress(clusters, "LoadBalancer"))
        .isEqualTo(
            "[{\"ip\":\"127.0.0.1\",\"ipMode\":\"VIP\","
                + "\"ports\":[{\"port\":40001,\"protocol\":\"TCP\"}]}]");
  }

  @Test
  void aServiceWaitsForItsAddressWhereNobodyBalances() {
    assertThat(ingress(clusters(LoadBalancers.NONE), "LoadBalancer")).isEmpty();
  }

  @Test
  void onlyServicesOfThatTypeHaveOne() {
    var clusters =
        clusters((_, _, _) -> Optional.of(new LoadBalancers.Address("127.0.0.1", 40001)));

    assertThat(ingress(clusters, "ClusterIP")).isEmpty();
  }
}
