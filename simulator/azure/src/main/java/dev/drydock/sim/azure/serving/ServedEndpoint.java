package dev.drydock.sim.azure.serving;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// An online endpoint, as whoever serves it needs to know it.
///
/// @param cluster the key of the cluster that it is on, or [ScoringBases#MANAGED]
/// @param traffic percent by deployment; sums to 0 or 100
public record ServedEndpoint(
    String id,
    String name,
    String cluster,
    Access access,
    SequencedMap<String, Integer> traffic,
    List<ServedDeployment> deployments) {

  /// Who may score.
  public sealed interface Access {
    /// Whoever bears one of two keys.
    record Keys(String primary, String secondary) implements Access {
      @Override
      public String toString() {
        return "Keys[hidden]";
      }
    }

    /// Whoever bears a token of this endpoint.
    ///
    /// @param jwks the public keys, as a JWK set
    record Tokens(String issuer, String audience, String jwks) implements Access {}
  }

  public ServedEndpoint {
    traffic = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(traffic));
    deployments = List.copyOf(deployments);
  }
}
