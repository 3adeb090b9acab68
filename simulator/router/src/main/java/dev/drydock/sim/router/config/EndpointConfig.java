package dev.drydock.sim.router.config;

import java.util.List;
import java.util.Optional;

/// One endpoint.
///
/// @param name as it stands in the path: `/api/v1/endpoint/NAME/score`
/// @param defaultVersion the version that takes the share which no version declares; empty when the
///   declared shares sum to 100 or nobody serves
public record EndpointConfig(
    String name, Access access, Optional<String> defaultVersion, List<VersionConfig> versions) {

  /// Who may score.
  public sealed interface Access {
    /// Anybody.
    record Open() implements Access {}

    /// Whoever bears one of two keys.
    ///
    /// @param secret names the secret that holds `primary` and `secondary`
    record Keys(String secret) implements Access {}

    /// Whoever bears a JWT, signed with RS256 or ES256.
    ///
    /// @param secret names the secret that holds the public keys, as the JWK set `jwks.json`
    /// @param issuer what claim `iss` must be
    /// @param audience what claim `aud` must hold
    record Tokens(String secret, String issuer, String audience) implements Access {}
  }

  public EndpointConfig {
    versions = List.copyOf(versions);
  }
}
