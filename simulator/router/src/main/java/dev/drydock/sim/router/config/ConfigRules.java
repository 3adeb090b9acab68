package dev.drydock.sim.router.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/// Checks what no schema can say: names that meet, shares that sum up.
final class ConfigRules {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final List<ConfigFault> faults = new ArrayList<>();

  private ConfigRules() {}

  static List<ConfigFault> faults(RouterConfig config) {
    var rules = new ConfigRules();
    rules.unique("endpoints", config.endpoints(), EndpointConfig::name);
    for (int i = 0; i < config.endpoints().size(); i++) {
      rules.endpoint("endpoints[" + i + "]", config.endpoints().get(i));
    }
    return rules.faults;
  }

  private void endpoint(String path, EndpointConfig endpoint) {
    unique(path + ".versions", endpoint.versions(), VersionConfig::name);
    var known = endpoint.versions().stream().map(VersionConfig::name).toList();
    if (endpoint.defaultVersion().filter(name -> !known.contains(name)).isPresent()) {
      faults.add(new ConfigFault(path + ".default", "names no version of this endpoint"));
    }
    shares(path + ".versions", endpoint);
    for (int i = 0; i < endpoint.versions().size(); i++) {
      bounds(path + ".versions[" + i + "].autoscale", endpoint.versions().get(i));
    }
  }

  private void shares(String path, EndpointConfig endpoint) {
    var sum =
        endpoint.versions().stream()
            .filter(version -> !isDefault(endpoint, version))
            .map(VersionConfig::traffic)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) > 0) {
      faults.add(new ConfigFault(path, "declare more than 100 percent"));
    } else if (endpoint.defaultVersion().isEmpty() && !isWholeOrNothing(sum)) {
      faults.add(new ConfigFault(path, "must declare 0 or 100 percent where none is the default"));
    }
  }

  private static boolean isDefault(EndpointConfig endpoint, VersionConfig version) {
    return endpoint.defaultVersion().filter(version.name()::equals).isPresent();
  }

  private static boolean isWholeOrNothing(BigDecimal sum) {
    return sum.signum() == 0 || sum.compareTo(WHOLE) == 0;
  }

  private void bounds(String path, VersionConfig version) {
    if (version.autoscale().filter(scale -> scale.min() > scale.max()).isPresent()) {
      faults.add(new ConfigFault(path + ".max", "must not be less than min"));
    }
  }

  private <T> void unique(String path, List<T> all, Function<T, String> name) {
    var seen = new HashSet<String>();
    for (int i = 0; i < all.size(); i++) {
      if (!seen.add(name.apply(all.get(i)))) {
        faults.add(new ConfigFault(path + "[" + i + "].name", "stands here a second time"));
      }
    }
  }
}
