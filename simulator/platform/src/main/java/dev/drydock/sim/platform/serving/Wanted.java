package dev.drydock.sim.platform.serving;

import dev.drydock.sim.router.Credential;
import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.RouterConfig;
import dev.drydock.sim.router.config.VersionConfig;
import dev.drydock.sim.router.config.VersionConfig.Target;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// What one router is to serve.
///
/// @param site the key of its cluster, or what stands for managed endpoints
/// @param learning whether the endpoints of Resource Manager are among it
/// @param entrances services of the cluster that lead to the router, as `namespace/name`
record Wanted(
    String site,
    boolean learning,
    List<String> entrances,
    RouterConfig config,
    SortedMap<String, Credential> secrets,
    List<Crew> crews) {

  /// Join parts. Where two endpoints of one cluster have the same name, the first is served.
  static Wanted of(String site, boolean learning, List<String> entrances, List<ServedPart> parts) {
    var byName = new LinkedHashMap<String, ServedPart>();
    parts.forEach(part -> byName.putIfAbsent(part.endpoint().name(), part));
    var secrets = new TreeMap<String, Credential>();
    byName.values().forEach(part -> secrets.putAll(part.secrets()));
    var endpoints = byName.values().stream().map(ServedPart::endpoint).toList();
    var crews = byName.values().stream().flatMap(part -> part.crews().stream()).toList();
    var config = new RouterConfig(revision(endpoints), endpoints);
    return new Wanted(
        site, learning, entrances, config, Collections.unmodifiableSortedMap(secrets), crews);
  }

  Optional<Crew> crew(String endpoint, String version) {
    return crews.stream()
        .filter(crew -> crew.endpoint().equals(endpoint) && crew.version().equals(version))
        .findFirst();
  }

  Optional<Target> target(String endpoint, String version) {
    return config.endpoints().stream()
        .filter(each -> each.name().equals(endpoint))
        .flatMap(each -> each.versions().stream())
        .filter(each -> each.name().equals(version))
        .map(VersionConfig::target)
        .findFirst();
  }

  /// Say whether a router is told the same by another.
  boolean routesAlike(Wanted other) {
    return config.equals(other.config()) && secrets.equals(other.secrets());
  }

  private static String revision(List<EndpointConfig> endpoints) {
    var sum = new CRC32C();
    sum.update(endpoints.toString().getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }
}
