package dev.drydock.sim.platform.serving;

import dev.drydock.sim.router.Load;
import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.VersionConfig;
import dev.drydock.sim.router.scale.AutoscaleLoop.Decided;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// Tells how one router does, in the words of [ServingStatus].
final class StatusReport {
  private static final Load.Latency NOTHING =
      new Load.Latency(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private final Wanted wanted;
  private final int port;
  private final List<Load> loads;
  private final List<Decided> decided;

  StatusReport(Wanted wanted, int port, List<Load> loads, List<Decided> decided) {
    this.wanted = wanted;
    this.port = port;
    this.loads = loads;
    this.decided = decided;
  }

  List<ServingStatus.Endpoint> endpoints() {
    return wanted.config().endpoints().stream().map(this::endpoint).toList();
  }

  private ServingStatus.Endpoint endpoint(EndpointConfig endpoint) {
    var uri = "http://127.0.0.1:" + port + "/api/v1/endpoint/" + endpoint.name() + "/score";
    var versions = endpoint.versions().stream().map(version -> version(endpoint, version)).toList();
    return new ServingStatus.Endpoint(endpoint.name(), wanted.site(), uri, versions);
  }

  private ServingStatus.Version version(EndpointConfig endpoint, VersionConfig version) {
    var crew = wanted.crew(endpoint.name(), version.name());
    var load = load(endpoint.name(), version.name());
    var latency = load.map(Load::latency).orElse(NOTHING);
    return new ServingStatus.Version(
        version.name(),
        version.traffic(),
        Shares.effective(endpoint, version),
        version.role().name().toLowerCase(Locale.ROOT),
        crew.map(Crew::replicas).orElse(0),
        crew.map(each -> each.ready().size()).orElse(0),
        load.map(Load::busy).orElse(0),
        load.map(Load::queued).orElse(0),
        load.map(Load::requests).orElseGet(TreeMap::new),
        new ServingStatus.Quantiles(latency.p50(), latency.p95(), latency.p99()),
        reason(endpoint.name(), version.name()));
  }

  private Optional<String> reason(String endpoint, String version) {
    return decided.stream()
        .filter(each -> each.endpoint().equals(endpoint) && each.version().equals(version))
        .map(Decided::reason)
        .findFirst();
  }

  private Optional<Load> load(String endpoint, String version) {
    return loads.stream()
        .filter(load -> load.endpoint().equals(endpoint) && load.version().equals(version))
        .findFirst();
  }
}
