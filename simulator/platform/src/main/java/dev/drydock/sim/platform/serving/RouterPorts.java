package dev.drydock.sim.platform.serving;

import dev.drydock.sim.azure.serving.ScoringBases;
import dev.drydock.sim.kubernetes.LoadBalancers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Knows at which port on loopback each router answers, while it does.
public final class RouterPorts implements ScoringBases, LoadBalancers {
  private static final String LOOPBACK = "127.0.0.1";

  private record Open(int port, boolean learning, List<String> entrances) {}

  private final Map<String, Open> bySite = new ConcurrentHashMap<>();

  /// @param learning whether the endpoints of Resource Manager answer there
  /// @param entrances services that lead there, as `namespace/name`
  /// @return whether any of it is new
  boolean open(String site, int port, boolean learning, List<String> entrances) {
    var open = new Open(port, learning, entrances);
    return !open.equals(bySite.put(site, open));
  }

  void close(String site) {
    bySite.remove(site);
  }

  @Override
  public Optional<String> base(String cluster) {
    return Optional.ofNullable(bySite.get(cluster))
        .filter(Open::learning)
        .map(open -> "http://" + LOOPBACK + ":" + open.port());
  }

  @Override
  public Optional<Address> address(String cluster, String namespace, String service) {
    return Optional.ofNullable(bySite.get(cluster))
        .filter(open -> open.entrances().contains(namespace + "/" + service))
        .map(open -> new Address(LOOPBACK, open.port()));
  }
}
