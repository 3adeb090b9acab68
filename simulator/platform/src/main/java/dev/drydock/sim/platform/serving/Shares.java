package dev.drydock.sim.platform.serving;

import dev.drydock.sim.router.config.EndpointConfig;
import dev.drydock.sim.router.config.VersionConfig;
import java.math.BigDecimal;

/// Works out which share of an endpoint's requests a version gets.
final class Shares {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Shares() {}

  /// The default has what the others leave, whatever it declares.
  static BigDecimal effective(EndpointConfig endpoint, VersionConfig version) {
    if (endpoint.defaultVersion().filter(version.name()::equals).isEmpty()) {
      return version.traffic();
    }
    return endpoint.versions().stream()
        .filter(other -> !other.name().equals(version.name()))
        .map(VersionConfig::traffic)
        .reduce(WHOLE, BigDecimal::subtract);
  }
}
