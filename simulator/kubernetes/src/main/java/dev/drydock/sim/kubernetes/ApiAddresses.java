package dev.drydock.sim.kubernetes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where clients find API servers, as kubeconfigs tell them.
///
/// @param server the address of one, `{fqdn}` standing for its host name
/// @param authority the certificate (PEM) of who vouches for it; empty for one that clients know
public record ApiAddresses(String server, String authority) {
  /// Each at its own host.
  public static final ApiAddresses OWN = new ApiAddresses("https://{fqdn}:443", "");

  /// Return the addresses of clusters that are served at one origin, by path.
  public static ApiAddresses at(String origin, String authority) {
    return new ApiAddresses(origin + "/kubernetes/{fqdn}", authority);
  }

  String of(String fqdn) {
    return server.replace("{fqdn}", fqdn);
  }

  /// Return the certificate as a kubeconfig holds it.
  String authorityData() {
    return Base64.getEncoder().encodeToString(authority.getBytes(StandardCharsets.UTF_8));
  }
}
