package dev.drydock.sim.platform;

import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.kubernetes.ApiAddresses;

/// Where clients find a platform: each service at its own host, or all at one origin by path.
///
/// @param azure what Azure's services say
/// @param clusters what kubeconfigs say
public record Origin(Addresses azure, ApiAddresses clusters) {
  /// Each service at its own host: for clients in the same process.
  public static final Origin HOSTS = new Origin(Addresses.PUBLIC, ApiAddresses.OWN);

  /// Return one origin.
  ///
  /// @param url scheme, host and port, without a trailing slash
  /// @param authority the certificate (PEM) of who vouches for it
  public static Origin at(String url, String authority) {
    return new Origin(Addresses.at(url), ApiAddresses.at(url, authority));
  }
}
